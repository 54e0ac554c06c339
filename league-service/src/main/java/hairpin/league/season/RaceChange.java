package hairpin.league.season;

import hairpin.league.problem.PlainText;
import hairpin.scoring.Ranking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;

/// What an organizer changes a race to. Until it opens everything here may change; while it is open its name, its
/// closing time, and the limit of submissions upwards; after that its name.
///
/// @param ranking missing: as it is
/// @param rules of a virtual race, else null
/// @param suite missing: the hidden suite stays as it is
/// @param practice missing: what racers practise on stays as it is
/// @param noPractice whether there shall be nothing to practise on
/// @param event of a physical event, else null
record RaceChange(
        @PlainText @Size(min = 1, max = 100) String name,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt,
        @Min(0) @Max(1000) int maxSubmissions,
        Ranking ranking,
        @Valid DrivingWish rules,
        @Valid SuiteWish suite,
        @Valid NewRace.PracticeWish practice,
        boolean noPractice,
        @Valid NewRace.EventWish event) {

    enum Reason {
        FIXED_SINCE_OPENING,
        COMMITTED_TO,
        FIXED_SINCE_CLOSING,
        LIMIT_LOWERED,
        CLOSING_TIME_PASSED
    }

    static RaceChange of(RaceEntity race) {
        boolean virtual = race.kind.isVirtual();
        return new RaceChange(
                race.name,
                race.opensAt,
                race.closesAt,
                race.maxSubmissions,
                race.ranking,
                virtual ? DrivingWish.of(SealingSuite.rulesOf(race)) : null,
                null,
                null,
                false,
                virtual ? null : new NewRace.EventWish(race.runTimeMs, race.minLapMs, race.maxRuns));
    }

    /// Whether it says anything of what the race is driven on.
    boolean ofSuites() {
        return suite != null || practice != null || noPractice;
    }

    /// All of the race as it would be, with what stays as it is.
    ///
    /// @param hidden,open the suites that it has, null where it has none
    NewRace become(RaceEntity race, SuiteWish hidden, NewRace.PracticeWish open) {
        return new NewRace(
                race.slug,
                name,
                race.kind,
                ranking == null ? race.ranking : ranking,
                opensAt,
                closesAt,
                maxSubmissions,
                suite == null ? hidden : suite,
                rules,
                event,
                noPractice ? null : practice == null ? open : practice);
    }

    /// Why the race cannot become this now, or null.
    Reason objection(RaceState state, RaceChange before, Instant now) {
        return switch (state) {
            case SCHEDULED -> closesAt.isAfter(now) ? null : Reason.CLOSING_TIME_PASSED;
            case OPEN -> whileOpen(before, now);
            case CLOSED, FINAL ->
                sameBut(before, before.closesAt, before.maxSubmissions) ? null : Reason.FIXED_SINCE_CLOSING;
        };
    }

    private Reason whileOpen(RaceChange before, Instant now) {
        if (ofSuites()) {
            return Reason.COMMITTED_TO;
        }
        if (!sameBut(before, closesAt, maxSubmissions)) {
            return Reason.FIXED_SINCE_OPENING;
        }
        if (!closesAt.isAfter(now)) {
            return Reason.CLOSING_TIME_PASSED;
        }
        return maxSubmissions < before.maxSubmissions ? Reason.LIMIT_LOWERED : null;
    }

    /// Whether nothing but the name, and what is given here, differs.
    private boolean sameBut(RaceChange before, Instant closing, int limit) {
        return opensAt.equals(before.opensAt)
                && closesAt.equals(closing)
                && maxSubmissions == limit
                && (ranking == null || ranking == before.ranking)
                && !ofSuites()
                && Objects.equals(rules, before.rules)
                && Objects.equals(event, before.event);
    }
}
