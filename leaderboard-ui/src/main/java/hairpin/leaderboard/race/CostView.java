package hairpin.leaderboard.race;

import hairpin.events.Robustness;
import hairpin.events.Robustness.BendShare;
import hairpin.events.Robustness.CornerLoss;
import hairpin.events.Robustness.Split;
import hairpin.events.Robustness.TrackResult;
import java.util.List;
import java.util.Locale;

/// What cost a submission time, as it is written.
///
/// @param bends shares of the time lost, costliest first
/// @param tracks the worst ones
/// @param told whether the tracks are known and all of it is told
public record CostView(
        List<Bend> bends, List<TrackLine> tracks, List<SplitLine> splits, List<Corner> corners, boolean told) {

    /// @param width of the bar, in percent of the widest
    /// @param incidents,ended null where they are not told
    public record Bend(String bend, int percent, int width, Integer incidents, Integer ended) {}

    public record TrackLine(int number, String track, String overPar, String completion) {}

    public record SplitLine(String by, String name, String overPar, String completion) {}

    /// @param number which corner of the lap, or 0 for a straight
    /// @param lost in seconds
    public record Corner(
            int rollout,
            String track,
            String direction,
            int number,
            String bend,
            String lost,
            int incidents,
            boolean ended) {}

    public CostView {
        bends = List.copyOf(bends);
        tracks = List.copyOf(tracks);
        splits = List.copyOf(splits);
        corners = List.copyOf(corners);
    }

    /// @param robustness null where there is none
    static CostView of(Robustness robustness) {
        if (robustness == null) {
            return new CostView(List.of(), List.of(), List.of(), List.of(), false);
        }
        int most = robustness.bends().stream()
                .mapToInt(BendShare::lostPercent)
                .max()
                .orElse(0);
        return new CostView(
                robustness.bends().stream().map(bend -> bend(bend, most)).toList(),
                robustness.tracks().stream().map(CostView::track).toList(),
                robustness.splits().stream().map(CostView::split).toList(),
                robustness.corners().stream().map(CostView::corner).toList(),
                robustness.tracks().stream().anyMatch(track -> track.track() != null));
    }

    /// Whether there is anything to show.
    public boolean known() {
        return !bends.isEmpty() || !tracks.isEmpty();
    }

    private static Bend bend(BendShare bend, int most) {
        int width = most == 0 ? 0 : 100 * bend.lostPercent() / most;
        return new Bend(bend.bend(), bend.lostPercent(), width, bend.incidents(), bend.ended());
    }

    private static TrackLine track(TrackResult track) {
        return new TrackLine(
                track.number(), track.track(), overPar(track.lapOverPar()), percent(track.completionPercent()));
    }

    private static SplitLine split(Split split) {
        return new SplitLine(split.by(), split.name(), overPar(split.lapOverPar()), percent(split.completionPercent()));
    }

    private static Corner corner(CornerLoss corner) {
        return new Corner(
                corner.rollout() + 1,
                corner.track(),
                corner.direction(),
                corner.corner(),
                corner.bend(),
                String.format(Locale.ROOT, "%+.2f", corner.lostMs() / 1000.0),
                corner.incidents(),
                corner.ended());
    }

    private static String overPar(Double overPar) {
        return overPar == null ? "" : String.format(Locale.ROOT, "%.3f", overPar);
    }

    private static String percent(Double percent) {
        return percent == null ? "" : String.format(Locale.ROOT, "%.1f", percent);
    }
}
