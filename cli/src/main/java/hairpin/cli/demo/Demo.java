package hairpin.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import hairpin.cli.Hairpin;
import hairpin.events.SuiteCommitment;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import picocli.CommandLine;

/// The four journeys in one season: organizer, racers, timekeeper, spectators.
final class Demo {

    private final Journal journal;
    private final Addresses addresses;
    private final Logins logins;
    private final Session organizer;
    private final PublicPages pages;
    private String commitment = "";

    Demo(Journal journal, Addresses addresses, Web web) {
        this.journal = journal;
        this.addresses = addresses;
        this.logins = new Logins(web, addresses.keycloak());
        this.organizer = logins.of("olga");
        this.pages = new PublicPages(journal, logins, addresses);
    }

    /// @return the season that was played
    Season play(List<Racer> racers) {
        Season season = open();
        qualify(season, racers);
        raceDay(season, racers);
        finish(season, racers);
        return season;
    }

    private Season open() {
        journal.chapter("The organizer opens a season");
        Season season = Season.create(organizer, addresses.league(""));
        journal.tell(season.name() + ": a qualifier on " + Season.TRACKS.size()
                + " hidden tracks in both directions, then a race day");
        Answer denied = logins.of("ada").post(addresses.league("/api/races/" + season.qualifier() + "/open"));
        journal.check("a racer may not open the qualifier", denied.status() == 403, denied.summary());
        commitment = move(season.qualifier(), "open").path("suiteCommitment").asText();
        journal.tell("the suite is committed to: " + commitment);
        return season;
    }

    private void qualify(Season season, List<Racer> racers) {
        Qualifier qualifier = new Qualifier(journal, logins, addresses, season);
        journal.chapter("Racers register");
        qualifier.register(racers);
        journal.chapter("Racers upload their models and submit them");
        qualifier.uploadGarbage(racers.getFirst());
        new Practice(journal, logins, addresses, season).practise(racers.getFirst(), qualifier);
        Map<String, String> submissions = qualifier.submit(racers);
        Answer hidden = logins.nobody().get(addresses.league("/api/races/" + season.qualifier() + "/reveal"));
        journal.check("the suite stays hidden while the race is open", hidden.status() == 409, hidden.summary());
        journal.chapter("The evaluation runner races them; watch " + addresses.page("/races/" + season.qualifier()));
        qualifier.watch(submissions);
        JsonNode board = pages.board(season.qualifier(), racers.size());
        BoardTable.of(board).lines().forEach(journal::tell);
        pages.shows("/races/" + season.qualifier(), aliases(racers));
        journal.chapter("The organizer closes the qualifier");
        move(season.qualifier(), "close");
        Racer late = racers.getLast();
        Answer tooLate =
                qualifier.submit(logins.of(late.user()), UUID.randomUUID().toString());
        journal.check("whoever comes now is too late", tooLate.status() == 409, tooLate.summary());
        reveal(season);
        verify(racers.getFirst(), submissions.get(racers.getFirst().alias()));
        move(season.qualifier(), "finish");
        journal.tell("the points stand");
    }

    private void reveal(Season season) {
        JsonNode reveal = logins.nobody()
                .get(addresses.league("/api/races/" + season.qualifier() + "/reveal"))
                .success();
        Suite suite = Web.JSON.convertValue(reveal.path("suite"), Suite.class);
        DrivingRules rules = Web.JSON.convertValue(reveal.path("rules"), DrivingRules.class);
        String digest = SuiteCommitment.digest(suite, rules, reveal.path("salt").asText());
        journal.check("the revealed suite is the one that was committed to", digest.equals(commitment), digest);
    }

    /// Does what any stranger may: takes the public result from its page and drives it again.
    private void verify(Racer racer, String submission) {
        Answer result = logins.nobody().get(addresses.page("/submissions/" + submission + "/result.json"));
        result.success();
        StringWriter said = new StringWriter();
        try {
            Path file = Files.createTempFile("public", ".result.json");
            Files.writeString(file, result.text());
            CommandLine verify = Hairpin.commandLine();
            verify.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
            int status = verify.execute("verify", file.toString());
            Files.delete(file);
            journal.check(
                    "anyone can make " + racer.alias() + "'s result again from its public record, bit for bit",
                    status == 0,
                    said);
        } catch (IOException failure) {
            throw new UncheckedIOException("no room for a public result", failure);
        }
    }

    private void raceDay(Season season, List<Racer> racers) {
        journal.chapter("Race day: the gate times real laps; watch " + addresses.page("/events/" + season.event()));
        RaceDay day = new RaceDay(journal, logins, addresses, season);
        move(season.event(), "open");
        day.bindGate();
        List<String> runs = day.checkIn(racers);
        for (int i = 0; i < racers.size(); i++) {
            day.run(racers.get(i), runs.get(i));
        }
        day.correct(racers.getLast(), runs.getLast());
        JsonNode board = pages.board(season.event(), racers.size());
        BoardTable.of(board).lines().forEach(journal::tell);
        pages.shows("/events/" + season.event(), aliases(racers));
        move(season.event(), "close");
        move(season.event(), "finish");
    }

    private void finish(Season season, List<Racer> racers) {
        journal.chapter("The standings of " + season.name());
        JsonNode standings = pages.standings(season.slug(), racers.size());
        StandingsTable.of(standings).lines().forEach(journal::tell);
        int most = standings.path(0).path("points").asInt();
        boolean both = StreamSupport.stream(standings.spliterator(), false)
                .allMatch(row -> row.path("races").size() == 2);
        journal.check("both races count for every racer", both, standings);
        List<String> words = new ArrayList<>(aliases(racers));
        words.add(Integer.toString(most));
        pages.shows("/seasons/" + season.slug(), words);
    }

    private JsonNode move(String race, String step) {
        JsonNode moved = organizer
                .post(addresses.league("/api/races/" + race + "/" + step))
                .success();
        String state = moved.path("state").asText();
        String expected =
                switch (step) {
                    case "open" -> "OPEN";
                    case "close" -> "CLOSED";
                    default -> "FINAL";
                };
        journal.check(race + " is " + expected, state.equals(expected), state);
        return moved;
    }

    private static List<String> aliases(List<Racer> racers) {
        return racers.stream().map(Racer::alias).toList();
    }
}
