package hairpin.leaderboard.desk;

import hairpin.events.Runs.RunChanged;
import hairpin.events.Seasons.SeasonChanged;
import hairpin.events.Submissions.SubmissionChanged;
import hairpin.leaderboard.desk.Need.Kind;
import hairpin.leaderboard.look.Times;
import hairpin.leaderboard.news.Calendar;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.ScheduledRace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Works out what waits for the organizer, from what the public knows and the clock.
record Needs(PublicRecord known, Instant now, Locale locale) {

    /// Evaluations say something at least this often.
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private static final Duration SOON = Duration.ofHours(24);

    Stream<Need> of(List<SeasonChanged> seasons) {
        return seasons.stream()
                .flatMap(season -> Stream.concat(
                        unplanned(season), Calendar.races(season).stream().flatMap(this::ofRace)));
    }

    private static Stream<Need> unplanned(SeasonChanged season) {
        String rounds = "/organizer/seasons/" + season.seasonSlug() + "/rounds/";
        if (season.rounds().isEmpty()) {
            return Stream.of(Need.about(Kind.SEASON_WITHOUT_ROUND, season.name(), "", rounds + "new"));
        }
        return season.rounds().stream()
                .filter(round -> round.races().isEmpty())
                .map(round -> Need.about(
                        Kind.ROUND_WITHOUT_RACE, round.name(), season.name(), rounds + round.number() + "/races/new"));
    }

    private Stream<Need> ofRace(ScheduledRace race) {
        return Stream.of(ofState(race), ofSubmissions(race), ofRun(race)).flatMap(needs -> needs);
    }

    private Stream<Need> ofState(ScheduledRace race) {
        return switch (race.race().state()) {
            case "SCHEDULED" -> soon(Kind.OPENS_SOON, race, race.race().opensAt());
            case "OPEN" -> soon(Kind.CLOSES_SOON, race, race.race().closesAt());
            case "CLOSED" -> Stream.of(closed(race));
            default -> Stream.empty();
        };
    }

    private Stream<Need> soon(Kind kind, ScheduledRace race, Instant at) {
        return at == null || Duration.between(now, at).compareTo(SOON) > 0
                ? Stream.empty()
                : Stream.of(need(kind, race).at(Times.moment(at, race.season().timeZone(), locale), at));
    }

    private Need closed(ScheduledRace race) {
        int underWay = RaceLine.underWay(known, race.race().slug());
        return underWay == 0
                ? Need.about(
                        Kind.READY_TO_FINISH,
                        race.race().name(),
                        race.season().name(),
                        "/organizer/races/" + race.race().slug() + "/finish")
                : need(Kind.WAITS_FOR_RESULTS, race).counting(underWay);
    }

    private Stream<Need> ofSubmissions(ScheduledRace race) {
        if (race.race().state().equals("FINAL")) {
            return Stream.empty();
        }
        List<SubmissionChanged> all = known.submissionsOf(race.race().slug());
        return Stream.of(
                        counted(Kind.EVALUATION_BROKE, race, all, it -> it.state()
                                .equals("ERROR")),
                        counted(Kind.EVALUATION_SILENT, race, all, this::silent),
                        counted(Kind.MODEL_FAILED, race, all, it -> it.state().equals("FAILED")))
                .flatMap(needs -> needs);
    }

    private boolean silent(SubmissionChanged submission) {
        return (submission.state().equals("QUEUED") || submission.state().equals("RUNNING"))
                && Duration.between(submission.at(), now).compareTo(SILENCE) > 0;
    }

    private static Stream<Need> counted(
            Kind kind, ScheduledRace race, List<SubmissionChanged> all, Predicate<SubmissionChanged> which) {
        int count = (int) all.stream().filter(which).count();
        return count == 0 ? Stream.empty() : Stream.of(need(kind, race).counting(count));
    }

    private Stream<Need> ofRun(ScheduledRace race) {
        return known.run(race.race().slug()).stream()
                .filter(run -> List.of("READY", "RUNNING", "PAUSED").contains(run.state()))
                .map(run -> onTrack(race, run));
    }

    private static Need onTrack(ScheduledRace race, RunChanged run) {
        return Need.about(
                Kind.RUN_UNDER_WAY,
                run.alias(),
                race.race().name(),
                "/events/" + race.race().slug() + "/console");
    }

    private static Need need(Kind kind, ScheduledRace race) {
        return Need.about(
                kind,
                race.race().name(),
                race.season().name(),
                "/organizer/races/" + race.race().slug());
    }
}
