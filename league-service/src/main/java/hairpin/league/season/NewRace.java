package hairpin.league.season;

import hairpin.events.Suites.Suite;
import hairpin.league.problem.PlainText;
import hairpin.scoring.Ranking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What an organizer says of a new race: a suite and driving rules for a virtual one, timing rules for an event.
record NewRace(
        @NotNull @Pattern(regexp = NewSeason.SLUG) String slug,
        @PlainText @Size(min = 1, max = 100) String name,
        @NotNull RaceKind kind,
        @NotNull Ranking ranking,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt,
        @Min(0) @Max(1000) int maxSubmissions,
        @Valid SuiteWish suite,
        @Valid DrivingWish rules,
        @Valid EventWish event,
        @Valid PracticeWish practice) {

    private static final int MOST_ROLLOUTS = 2000;
    /// In all rollouts together, so that a result told lap by lap fits into one event.
    static final int MOST_LAPS = 20_000;

    /// By all cars in all rollouts together, so that the recording of the slowest and wildest of models is kept: 15
    /// control steps a second, 21 bytes a step, packed, are under the 64 MB that the shelf of recordings takes.
    static final int MOST_DRIVEN_S = 210_000;

    private static final int MOST_PRACTICE_TRACKS = 100;

    /// An open suite beside the hidden one, of which it has no track and no seed.
    ///
    /// @param maxSubmissions to it, per racer
    record PracticeWish(
            @NotNull @Valid SuiteWish suite,
            @Min(1) @Max(1000) int maxSubmissions) {}

    /// @param minLapMs a crossing sooner than this after the last one is not a lap
    /// @param maxRuns that a racer may start, or null for as many as there is time for
    record EventWish(
            @Min(1_000) @Max(3_600_000) int runTimeMs,
            @Min(0) @Max(600_000) int minLapMs,
            @Min(1) @Max(10_000) Integer maxRuns) {}

    /// What a race of this kind must or must not have; empty when all is well.
    List<String> contradictions() {
        return kind.isVirtual() ? ofVirtualRace() : ofEvent();
    }

    private List<String> ofVirtualRace() {
        List<String> ofItsParts = complaints(
                new Complaint(suite == null, "suite: a virtual race needs one"),
                new Complaint(rules == null, "rules: a virtual race needs driving rules"),
                new Complaint(event != null, "event: only a physical event has timing rules"),
                new Complaint(maxSubmissions < 1, "maxSubmissions: a virtual race takes at least 1"),
                new Complaint(suite != null && suite.repeats(), "suite: it names something twice"),
                new Complaint(suite != null && suite.rollouts() > MOST_ROLLOUTS, "suite: at most 2000 rollouts"),
                new Complaint(practice != null && practice.suite.repeats(), "practice: it names something twice"),
                new Complaint(
                        practice != null && practice.suite.tracks().size() > MOST_PRACTICE_TRACKS,
                        "practice: at most 100 tracks"),
                new Complaint(
                        practice != null && practice.suite.rollouts() > MOST_ROLLOUTS,
                        "practice: at most 2000 rollouts"),
                new Complaint(
                        suite != null && practice != null && practice.suite.tells(suite),
                        "practice: it may have no track and no seed of the hidden suite"));
        if (suite == null || rules == null || !ofItsParts.isEmpty()) {
            return ofItsParts;
        }
        if (suite.rollouts() * (1 + rules.rivals().size()) > MOST_ROLLOUTS) {
            return List.of("suite: at most 2000 drives, those of its rivals included");
        }
        long longest = Math.max(suite.rollouts(), practice == null ? 0 : practice.suite.rollouts());
        if (longest * rules.laps() * (1 + rules.rivals().size()) > MOST_LAPS) {
            return List.of("rules: at most " + MOST_LAPS + " laps on a suite, those of its rivals included");
        }
        if (longest * rules.maxTimeS() * (1 + rules.rivals().size()) > MOST_DRIVEN_S) {
            return List.of("rules: rollouts times cars times maxTimeS may come to at most " + MOST_DRIVEN_S + " s");
        }
        List<Suite> suites = practice == null ? List.of(suite.suite()) : List.of(suite.suite(), practice.suite.suite());
        return suites.stream()
                .flatMap(it -> DrivingComplaints.about(rules, it).stream())
                .distinct()
                .toList();
    }

    private List<String> ofEvent() {
        return complaints(
                new Complaint(event == null, "event: a physical event needs timing rules"),
                new Complaint(suite != null, "suite: only a virtual race has one"),
                new Complaint(rules != null, "rules: only a virtual race has driving rules"),
                new Complaint(practice != null, "practice: only a virtual race has a practice suite"),
                new Complaint(maxSubmissions != 0, "maxSubmissions: must be 0, an event takes runs"),
                new Complaint(ranking == Ranking.GENERALIZATION, "ranking: GENERALIZATION needs a suite of tracks"));
    }

    private List<String> complaints(Complaint... ofItsKind) {
        return Stream.concat(
                        Stream.of(new Complaint(!opensAt.isBefore(closesAt), "closesAt: must be after opensAt")),
                        Stream.of(ofItsKind))
                .filter(Complaint::holds)
                .map(Complaint::words)
                .toList();
    }

    private record Complaint(boolean holds, String words) {}
}
