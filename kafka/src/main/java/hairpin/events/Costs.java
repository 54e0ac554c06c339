package hairpin.events;

import java.util.List;

/// What the drives of a suite lost against the reference driver, and where on the road.
///
/// @param bends by kind of road, costliest first
/// @param corners the costliest corners and straights of all drives, costliest first: those where a drive ended before
///     all others
public record Costs(List<BendCost> bends, List<CornerCost> corners) {

    public Costs {
        bends = List.copyOf(bends);
        corners = List.copyOf(corners);
    }

    /// @param bend `STRAIGHT`, `LEFT`, `TIGHT_LEFT`, `RIGHT` or `TIGHT_RIGHT`
    /// @param parMs what the reference driver takes for as much of it as was driven
    /// @param lostMs how much longer it took, penalties included; what was gained elsewhere is not taken off
    /// @param incidents how often the car left the road there, hit something, or stood
    /// @param ended how many drives ended there before their last lap was driven
    public record BendCost(String bend, long parMs, long lostMs, int incidents, int ended) {}

    /// @param rollout its index in the suite
    /// @param corner which corner of the lap, from 1, as the rollout drives it; 0 for a straight
    /// @param fromPercent,toPercent of the centre line, from the track's first point
    public record CornerCost(
            int rollout,
            int corner,
            String bend,
            double fromPercent,
            double toPercent,
            long lostMs,
            int incidents,
            boolean ended) {}
}
