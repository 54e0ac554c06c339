package hairpin.simulator.race;

/// What a rollout is driven under.
///
/// Usually laps are continuous: the next one begins where the last one ended. Lap by lap, each one begins at the start,
/// at rest, and what ends one, because no reset is left, does not end the others. A penalty is rounded up to whole
/// control steps of 1/15 s; leaving the road and driving backwards cost the same.
///
/// @param laps how many to drive; a continuous race on a track that is not closed has one
/// @param offTrackPenaltyS how long the car waits after it left the road or drove backwards
/// @param collisionPenaltyS how long it waits after it hit something
/// @param maxResets how often it may be put back, over all laps, or in each when driven lap by lap; the next incident
///     ends it
/// @param maxTimeS when the rollout ends, whatever was driven by then
/// @param continuous whether laps are continuous
/// @param merciful whether a car that drives into the same box for the third time is put back ahead of it
public record RaceRules(
        int laps,
        double offTrackPenaltyS,
        double collisionPenaltyS,
        int maxResets,
        double maxTimeS,
        boolean continuous,
        boolean merciful) {

    private static final double MS_PER_S = 1000;
    private static final double LONGEST_S = 24 * 3600;

    public RaceRules {
        if (laps < 1
                || !(offTrackPenaltyS >= 0 && offTrackPenaltyS <= LONGEST_S)
                || !(collisionPenaltyS >= 0 && collisionPenaltyS <= LONGEST_S)
                || maxResets < 0
                || !(maxTimeS > 0 && maxTimeS <= LONGEST_S)) {
            throw new IllegalArgumentException("not race rules: laps=" + laps + " offTrackPenaltyS=" + offTrackPenaltyS
                    + " collisionPenaltyS=" + collisionPenaltyS + " maxResets=" + maxResets + " maxTimeS=" + maxTimeS);
        }
    }

    /// Continuous laps, without mercy.
    public RaceRules(int laps, double offTrackPenaltyS, double collisionPenaltyS, int maxResets, double maxTimeS) {
        this(laps, offTrackPenaltyS, collisionPenaltyS, maxResets, maxTimeS, true, false);
    }

    /// Penalties in milliseconds, as the league's races state them.
    public static RaceRules ofMs(
            int laps, int offTrackPenaltyMs, int collisionPenaltyMs, int maxResets, double maxTimeS) {
        return new RaceRules(laps, offTrackPenaltyMs / MS_PER_S, collisionPenaltyMs / MS_PER_S, maxResets, maxTimeS);
    }

    /// What most of the field's leagues raced by: three laps, 3 s and 5 s penalties, put back as often as needed,
    /// three minutes.
    public static RaceRules usual() {
        return new RaceRules(3, 3, 5, 10_000, 180);
    }

    /// The same, each lap from a standing start.
    public RaceRules lapByLap() {
        return new RaceRules(laps, offTrackPenaltyS, collisionPenaltyS, maxResets, maxTimeS, false, merciful);
    }

    /// The same, with mercy.
    public RaceRules withMercy() {
        return new RaceRules(laps, offTrackPenaltyS, collisionPenaltyS, maxResets, maxTimeS, continuous, true);
    }
}
