package hairpin.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// What cost a submission time, as the public may see it. While the suite is hidden it has shares to a tenth and the
/// numbers of the worst tracks, and nothing that tells a track.
///
/// @param bends by kind of road, costliest first
/// @param tracks the worst ones, worst first
/// @param splits by direction, start and conditions, where a suite has several; empty while it is hidden
/// @param corners the costliest corners and straights, costliest first; empty while the suite is hidden
public record Robustness(
        List<BendShare> bends, List<TrackResult> tracks, List<Split> splits, List<CornerLoss> corners) {

    public Robustness {
        bends = List.copyOf(bends);
        tracks = List.copyOf(tracks);
        splits = List.copyOf(splits);
        corners = List.copyOf(corners);
    }

    /// @param bend as [Costs.BendCost] names it
    /// @param lostPercent share of all time that was lost
    /// @param incidents,ended as [Costs.BendCost] counts them; null while the suite is hidden
    public record BendShare(
            String bend,
            int lostPercent,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer incidents,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer ended) {}

    /// @param number of the track in the suite, from 1
    /// @param track its name; null, like the figures, while the suite is hidden
    /// @param lapOverPar over its drives, where unfinished ones stand at the cap
    public record TrackResult(
            int number,
            @JsonInclude(JsonInclude.Include.NON_NULL) String track,
            @JsonInclude(JsonInclude.Include.NON_NULL) Double lapOverPar,
            @JsonInclude(JsonInclude.Include.NON_NULL) Double completionPercent) {}

    /// @param by `DIRECTION`, `START` or `CONDITIONS`
    /// @param name of the direction or the conditions, or the start as a share of the lap
    /// @param lapOverPar over the drives, where unfinished ones stand at the cap
    public record Split(String by, String name, double lapOverPar, double completionPercent, int rollouts) {}

    /// @param bend as [Costs.BendCost] names it
    /// @param corner which corner of the lap, from 1; 0 for a straight
    public record CornerLoss(
            int rollout,
            String track,
            String direction,
            int corner,
            String bend,
            long lostMs,
            int incidents,
            boolean ended) {}
}
