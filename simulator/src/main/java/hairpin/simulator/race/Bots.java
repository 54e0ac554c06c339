package hairpin.simulator.race;

/// The bot cars that share the road: each drives a lane at constant speed and minds nobody. Where they start, in which
/// lane, and when they change it follows from the seed alone.
///
/// @param count how many
/// @param speedMps of each
/// @param apartM how far apart they start at least
/// @param changes when they change lanes
public record Bots(int count, double speedMps, double apartM, LaneChanges changes) {

    /// An empty road.
    public static final Bots NONE = new Bots(0, 0.2, 2, LaneChanges.NEVER);

    /// More make no race.
    public static final int MOST = 20;

    public Bots {
        if (count < 0 || count > MOST || !(speedMps >= 0 && speedMps <= 4) || !(apartM >= 0.5 && apartM <= 100)) {
            throw new IllegalArgumentException(
                    "not bots: count=" + count + " speedMps=" + speedMps + " apartM=" + apartM);
        }
    }

    /// As the field's leagues have them: 0.2 m/s, 2 m apart, keeping their lanes.
    public static Bots usual(int count) {
        return new Bots(count, NONE.speedMps, NONE.apartM, LaneChanges.NEVER);
    }

    public Bots at(double newSpeedMps) {
        return new Bots(count, newSpeedMps, apartM, changes);
    }

    public Bots changing(LaneChanges newChanges) {
        return new Bots(count, speedMps, apartM, newChanges);
    }

    /// How often a bot changes to the other lane: for so long it keeps the one that it has come to.
    ///
    /// @param soonestS after the end of its last change
    /// @param latestS after the end of its last change
    /// @param overM how much road it takes for that
    public record LaneChanges(double soonestS, double latestS, double overM) {

        static final LaneChanges NEVER = new LaneChanges(1e9, 1e9, 1);

        /// After three to five seconds, over a metre of road.
        public static final LaneChanges USUAL = new LaneChanges(3, 5, 1);

        public LaneChanges {
            if (!(soonestS >= 0.1) || !(latestS >= soonestS && latestS <= 1e9) || !(overM >= 0.1 && overM <= 10)) {
                throw new IllegalArgumentException(
                        "not lane changes: soonestS=" + soonestS + " latestS=" + latestS + " overM=" + overM);
            }
        }
    }
}
