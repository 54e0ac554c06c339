package hairpin.league.season;

import hairpin.events.Bots;
import hairpin.events.Obstacles;
import hairpin.events.Rival;
import hairpin.events.Suites.DrivingRules;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/// How a race is to be driven, in the field's words.
///
/// @param raceType `TIME_TRIAL`, `OBJECT_AVOIDANCE`, `HEAD_TO_BOT` or `HEAD_TO_MODEL`; missing: what is on the road
///     says it
/// @param obstacles missing in object avoidance: six at random, 2 % of the lap apart
/// @param bots missing in head-to-bot: three at 0.2 m/s
/// @param rivals the models that everybody races against in head-to-model
record DrivingWish(
        @NotNull @Pattern(regexp = "classic|2026") String car,
        @Min(1) @Max(100) int laps,
        @Min(0) @Max(600_000) int offTrackPenaltyMs,
        @Min(0) @Max(600_000) int collisionPenaltyMs,
        @Min(0) @Max(10_000) int maxResets,
        @Min(1) @Max(3600) int maxTimeS,
        String raceType,
        boolean lapByLap,
        boolean merciful,
        Obstacles obstacles,
        Bots bots,
        @Size(max = Rival.MOST) List<@NotNull Rival> rivals) {

    static final String TIME_TRIAL = "TIME_TRIAL";
    static final String OBJECT_AVOIDANCE = "OBJECT_AVOIDANCE";
    static final String HEAD_TO_BOT = "HEAD_TO_BOT";
    static final String HEAD_TO_MODEL = "HEAD_TO_MODEL";

    DrivingWish {
        obstacles = obstacles == null && OBJECT_AVOIDANCE.equals(raceType)
                ? new Obstacles(6, Obstacles.RANDOM, 2, List.of())
                : obstacles;
        bots = bots == null && HEAD_TO_BOT.equals(raceType) ? new Bots(3, 0.2, 2, null) : bots;
        rivals = rivals == null ? List.of() : List.copyOf(rivals);
        raceType = raceType != null ? raceType : typeOf(obstacles, bots, rivals);
    }

    private static String typeOf(Obstacles obstacles, Bots bots, List<Rival> rivals) {
        if (!rivals.isEmpty()) {
            return HEAD_TO_MODEL;
        }
        return bots != null ? HEAD_TO_BOT : obstacles != null ? OBJECT_AVOIDANCE : TIME_TRIAL;
    }

    static DrivingWish of(DrivingRules rules) {
        return new DrivingWish(
                rules.car(),
                rules.laps(),
                rules.offTrackPenaltyMs(),
                rules.collisionPenaltyMs(),
                rules.maxResets(),
                rules.maxTimeS(),
                rules.raceType(),
                rules.lapByLap(),
                rules.merciful(),
                rules.obstacles(),
                rules.bots(),
                rules.rivals());
    }
}
