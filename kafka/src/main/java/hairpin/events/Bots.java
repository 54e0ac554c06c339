package hairpin.events;

import com.fasterxml.jackson.annotation.JsonInclude;

/// The bot cars that share the road: each drives a lane at constant speed and minds nobody. Where they start, and when
/// they change lanes, follows from the suite's seed and the rollout alone: every racer meets the same.
///
/// @param number how many
/// @param speedMps of each
/// @param apartM how far apart they start at least
/// @param laneChanges null: they keep their lanes
public record Bots(
        int number,
        double speedMps,
        double apartM,
        @JsonInclude(JsonInclude.Include.NON_NULL) LaneChanges laneChanges) {

    /// More do not fit on every track, whichever a suite draws.
    public static final int MOST = 6;

    /// Number times distance: more does not fit on every track.
    public static final double MOST_M = 12;

    public Bots {
        if (number < 1 || !(speedMps >= 0) || !(apartM > 0)) {
            throw new IllegalArgumentException(
                    "not bots: number=" + number + " speedMps=" + speedMps + " apartM=" + apartM);
        }
    }

    /// How often a bot changes to the other lane.
    ///
    /// @param soonestS after its last change
    /// @param latestS after its last change
    /// @param overM how much road it takes for that
    public record LaneChanges(double soonestS, double latestS, double overM) {

        public LaneChanges {
            if (!(soonestS > 0) || !(latestS >= soonestS) || !(overM > 0)) {
                throw new IllegalArgumentException(
                        "not lane changes: soonestS=" + soonestS + " latestS=" + latestS + " overM=" + overM);
            }
        }
    }
}
