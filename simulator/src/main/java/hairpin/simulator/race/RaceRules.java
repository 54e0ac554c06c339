package hairpin.simulator.race;

/// What a rollout is driven under. Laps are continuous: the next one begins where the last one ended.
///
/// A penalty is rounded up to whole control steps of 1/15 s; leaving the road and driving backwards cost the same.
///
/// @param laps how many to complete; a track that is not closed has one
/// @param offTrackPenaltyS how long the car waits after it left the road or drove backwards
/// @param collisionPenaltyS how long it waits after it hit something
/// @param maxResets how often it may be put back, over all laps; the next incident ends the rollout
/// @param maxTimeS when the rollout ends, whatever was driven by then
public record RaceRules(int laps, double offTrackPenaltyS, double collisionPenaltyS, int maxResets, double maxTimeS) {

    private static final double LONGEST_S = 24 * 3600;

    public RaceRules {
        if (laps < 1
                || !(offTrackPenaltyS >= 0 && offTrackPenaltyS <= LONGEST_S)
                || !(collisionPenaltyS >= 0 && collisionPenaltyS <= LONGEST_S)
                || maxResets < 0
                || !(maxTimeS > 0 && maxTimeS <= LONGEST_S)) {
            throw new IllegalArgumentException("not race rules: laps=" + laps + " offTrackPenaltyS=" + offTrackPenaltyS
                    + " collisionPenaltyS=" + collisionPenaltyS + " maxResets=" + maxResets + " maxTimeS="
                    + maxTimeS);
        }
    }

    /// What most of the field's leagues raced by: three laps, 3 s and 5 s penalties, put back as often as needed,
    /// three minutes.
    public static RaceRules usual() {
        return new RaceRules(3, 3, 5, 10_000, 180);
    }
}
