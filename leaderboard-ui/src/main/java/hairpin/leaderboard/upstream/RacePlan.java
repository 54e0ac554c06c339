package hairpin.leaderboard.upstream;

import hairpin.events.Bots;
import hairpin.events.Obstacles;
import hairpin.events.Rival;
import java.time.Instant;
import java.util.List;

/// A race with its rules.
///
/// @param rules of a virtual race, else null
/// @param event of a physical event, else null
public record RacePlan(
        String seasonSlug,
        String slug,
        String name,
        String kind,
        String ranking,
        String state,
        Instant opensAt,
        Instant closesAt,
        int maxSubmissions,
        Driving rules,
        Timing event) {

    /// How a virtual race is driven.
    ///
    /// @param obstacles,bots,rivals null where there are none
    public record Driving(
            String car,
            int laps,
            int offTrackPenaltyMs,
            int collisionPenaltyMs,
            int maxResets,
            int maxTimeS,
            String raceType,
            boolean lapByLap,
            boolean merciful,
            Obstacles obstacles,
            Bots bots,
            List<Rival> rivals) {}

    /// How an event is timed.
    ///
    /// @param maxRuns null for as many as there is time for
    public record Timing(int runTimeMs, int minLapMs, Integer maxRuns) {}
}
