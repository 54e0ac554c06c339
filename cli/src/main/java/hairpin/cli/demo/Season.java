package hairpin.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The season as its organizer sets it up: a virtual qualifier on a hidden suite, then an event on a real track.
///
/// @param slug `hairpin-open`, or with a number when the demo ran before
record Season(String slug, String name, String qualifier, String event) {

    /// A crossing sooner than this after the last one is not a lap.
    static final int MIN_LAP_MS = 4_000;

    /// How long a racer may stay on the track at the event.
    static final int RUN_TIME_MS = 60_000;

    /// What the qualifier is driven on, hidden until it closes.
    static final List<String> TRACKS = List.of(
            "Switchback",
            "Ribbon",
            "Big-Dipper",
            "Kidney-Bean",
            "Boomerang",
            "Harbour-Loop",
            "generated:1117:0.2",
            "generated:2203:0.35",
            "generated:3301:0.45",
            "generated:4409:0.5",
            "generated:5501:0.6",
            "generated:6607:0.7");

    /// What it may be practised on, for everyone to see.
    static final List<String> PRACTICE = List.of("First-Light", "Clover", "generated:71:0.4");

    private static final int MOST_DEMOS = 10_000;

    static Season create(Session organizer, String leagueUrl) {
        String slug = freeSlug(organizer, leagueUrl);
        String name = "Hairpin Open" + slug.substring("hairpin-open".length()).replace('-', ' ');
        String url = leagueUrl + "/api/seasons";
        organizer.post(url, season(slug, name)).success();
        String rounds = url + "/" + slug + "/rounds";
        int qualifying = round(organizer, rounds, "Qualifying");
        int raceDay = round(organizer, rounds, "Race day");
        Season season = new Season(slug, name, slug + "-qualifier", slug + "-race-day");
        organizer
                .post(rounds + "/" + qualifying + "/races", season.qualifierWish())
                .success();
        organizer.post(rounds + "/" + raceDay + "/races", season.eventWish()).success();
        return season;
    }

    private static String freeSlug(Session organizer, String leagueUrl) {
        Set<String> taken = new HashSet<>(
                organizer.get(leagueUrl + "/api/seasons").success().findValuesAsText("seasonSlug"));
        for (int number = 1; number < MOST_DEMOS; number++) {
            String slug = number == 1 ? "hairpin-open" : "hairpin-open-" + number;
            if (!taken.contains(slug)
                    && organizer.get(leagueUrl + "/api/seasons/" + slug).status() == 404) {
                return slug;
            }
        }
        throw new DemoFailure("no free name for a season; delete .hairpin and start afresh");
    }

    private static ObjectNode season(String slug, String name) {
        ObjectNode wish = Session.json()
                .put("slug", slug)
                .put("name", name)
                .put("description", "A virtual qualifier on tracks that nobody has seen, then a day at a real one.")
                .put("timeZone", "Europe/Berlin")
                .put("dropWorst", 0);
        wish.putArray("pointsTable")
                .add(25)
                .add(18)
                .add(15)
                .add(12)
                .add(10)
                .add(8)
                .add(6)
                .add(4);
        return wish;
    }

    private static int round(Session organizer, String url, String name) {
        return organizer
                .post(url, Session.json().put("name", name))
                .success()
                .path("number")
                .asInt();
    }

    private ObjectNode qualifierWish() {
        ObjectNode wish = race(qualifier, "Qualifier", "VIRTUAL_QUALIFIER", "GENERALIZATION", 2);
        ObjectNode suite = wish.putObject("suite");
        TRACKS.forEach(suite.putArray("tracks")::add);
        suite.putArray("directions").add("CCW").add("CW");
        suite.putArray("seeds").add(20_260_117L);
        ObjectNode conditions = suite.putArray("conditions").addObject().put("name", "light and grip that vary");
        ObjectNode ranges = conditions.putObject("ranges");
        ranges.putArray("light").add(0.85).add(1.15);
        ranges.putArray("friction").add(0.95).add(1.05);
        ObjectNode practice = wish.putObject("practice").put("maxSubmissions", 3);
        ObjectNode open = practice.putObject("suite");
        PRACTICE.forEach(open.putArray("tracks")::add);
        open.putArray("directions").add("CCW");
        open.putArray("seeds").add(7L);
        wish.putObject("rules")
                .put("car", "classic")
                .put("laps", 2)
                .put("offTrackPenaltyMs", 3_000)
                .put("collisionPenaltyMs", 5_000)
                .put("maxResets", 6)
                .put("maxTimeS", 90);
        return wish;
    }

    private ObjectNode eventWish() {
        ObjectNode wish = race(event, "Race day", "PHYSICAL_EVENT", "BEST_LAP_TIME", 0);
        wish.putObject("event").put("runTimeMs", RUN_TIME_MS).put("minLapMs", MIN_LAP_MS);
        return wish;
    }

    private static ObjectNode race(String slug, String name, String kind, String ranking, int maxSubmissions) {
        Instant now = Instant.now();
        return Session.json()
                .put("slug", slug)
                .put("name", name)
                .put("kind", kind)
                .put("ranking", ranking)
                .put("opensAt", now.plus(Duration.ofHours(1)).toString())
                .put("closesAt", now.plus(Duration.ofDays(30)).toString())
                .put("maxSubmissions", maxSubmissions);
    }
}
