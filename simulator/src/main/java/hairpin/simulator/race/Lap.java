package hairpin.simulator.race;

/// A lap that was driven, or begun.
///
/// @param trial from 1
/// @param beganMs in simulated time since the rollout began
/// @param lapMs simulated time, penalties included, from line to line; of an unfinished lap, until the rollout ended
/// @param completionPercent 100 when it was finished
/// @param status [EpisodeStatus#LAP_COMPLETE], or what ended the rollout during it
/// @param offTrackCount how often the car left the road
public record Lap(
        int trial,
        long beganMs,
        long lapMs,
        double completionPercent,
        EpisodeStatus status,
        int offTrackCount,
        int crashCount,
        int immobilizedCount,
        int reversedCount) {

    public boolean complete() {
        return status == EpisodeStatus.LAP_COMPLETE;
    }

    /// How often the car was put back, or would have been had the rules allowed it.
    public int resetCount() {
        return offTrackCount + crashCount + immobilizedCount + reversedCount;
    }
}
