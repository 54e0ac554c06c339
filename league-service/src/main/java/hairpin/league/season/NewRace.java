package hairpin.league.season;

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
        @Valid EventWish event) {

    /// @param tracks names of the project's own tracks, or `generated:SEED:DIFFICULTY`
    record SuiteWish(
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Pattern(regexp = TRACK) String> tracks,
            @NotNull @Size(min = 1, max = 2) List<@NotNull @Pattern(regexp = "CCW|CW") String> directions,
            @NotNull @Size(min = 1, max = 100) List<@NotNull Long> seeds) {

        private static final String TRACK =
                "[A-Za-z][A-Za-z0-9 _-]{0,63}|generated:-?[0-9]{1,19}:(0|1|0?\\.[0-9]{1,9}|1\\.0{1,9})";
    }

    /// In the field's words.
    record DrivingWish(
            @NotNull @Pattern(regexp = "classic|2026") String car,
            @Min(1) @Max(100) int laps,
            @Min(0) @Max(600_000) int offTrackPenaltyMs,
            @Min(0) @Max(600_000) int collisionPenaltyMs,
            @Min(0) @Max(10_000) int maxResets,
            @Min(1) @Max(3600) int maxTimeS) {}

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
        return complaints(
                new Complaint(suite == null, "suite: a virtual race needs one"),
                new Complaint(rules == null, "rules: a virtual race needs driving rules"),
                new Complaint(event != null, "event: only a physical event has timing rules"),
                new Complaint(maxSubmissions < 1, "maxSubmissions: a virtual race takes at least 1"),
                new Complaint(suite != null && repeats(suite), "suite: it names a track, direction or seed twice"),
                new Complaint(suite != null && rollouts(suite) > 2000, "suite: at most 2000 rollouts"));
    }

    private List<String> ofEvent() {
        return complaints(
                new Complaint(event == null, "event: a physical event needs timing rules"),
                new Complaint(suite != null, "suite: only a virtual race has one"),
                new Complaint(rules != null, "rules: only a virtual race has driving rules"),
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

    private static boolean repeats(SuiteWish suite) {
        return suite.tracks.stream().distinct().count() < suite.tracks.size()
                || suite.directions.stream().distinct().count() < suite.directions.size()
                || suite.seeds.stream().distinct().count() < suite.seeds.size();
    }

    private static long rollouts(SuiteWish suite) {
        return (long) suite.tracks.size() * suite.directions.size() * suite.seeds.size();
    }
}
