package hairpin.leaderboard.event;

import hairpin.events.Runs.RunChanged;
import hairpin.events.Runs.RunLap;
import hairpin.leaderboard.look.Flags;
import hairpin.leaderboard.look.Times;
import java.util.Comparator;
import java.util.List;

/// The run on the track, as it is written.
///
/// @param flag a drawing, possibly empty
/// @param left on the run clock, `mm:ss`
/// @param endsAtMs when the run clock reaches zero, or null while it stands
/// @param lapSinceMs when the lap under way began, or null
/// @param lapResets in the lap under way
/// @param laps the last on top
/// @param best,last lap times, `–` when there is none
public record RunView(
        String id,
        String alias,
        String flag,
        String car,
        String model,
        String state,
        String left,
        Long endsAtMs,
        Long lapSinceMs,
        int lapResets,
        List<LapLine> laps,
        String best,
        String last,
        List<String> queue) {

    public RunView {
        laps = List.copyOf(laps);
        queue = List.copyOf(queue);
    }

    /// @param best true for the fastest valid lap of the run
    public record LapLine(int number, String time, boolean valid, int resets, boolean byHand, boolean best) {}

    static RunView of(RunChanged run) {
        boolean clockRuns = "RUNNING".equals(run.state()) && run.remainingMs() > 0;
        List<LapLine> laps = run.laps().stream()
                .sorted(Comparator.comparingInt(RunLap::number).reversed())
                .map(RunView::line)
                .toList();
        return new RunView(
                run.runId(),
                run.alias(),
                Flags.html(run.country()),
                run.carName(),
                run.modelName(),
                run.state(),
                Times.left(run.remainingMs()),
                clockRuns ? run.at().toEpochMilli() + run.remainingMs() : null,
                run.clockRunsSince() == null || !"RUNNING".equals(run.state())
                        ? null
                        : run.clockRunsSince().toEpochMilli(),
                run.lapResets() == null ? 0 : run.lapResets(),
                laps,
                run.laps().stream()
                        .filter(RunLap::valid)
                        .map(RunLap::lapMs)
                        .min(Long::compare)
                        .map(Times::lap)
                        .orElse(Times.NONE),
                laps.isEmpty() ? Times.NONE : laps.getFirst().time(),
                run.queue());
    }

    public boolean ready() {
        return "READY".equals(state);
    }

    public boolean running() {
        return "RUNNING".equals(state);
    }

    public boolean paused() {
        return "PAUSED".equals(state);
    }

    public boolean over() {
        return "OVER".equals(state);
    }

    /// True when it has been called to the track: a run that waits is not on it.
    public boolean onTrack() {
        return ready() || running() || paused();
    }

    /// Before the first crossing or start there is nothing to show on the lap clock.
    public boolean started() {
        return running() || paused() || over();
    }

    /// Time is up, and the lap under way may finish.
    public boolean lastLap() {
        return running() && endsAtMs == null;
    }

    /// A crossing by hand has no place in a run that stands.
    public boolean noCrossing() {
        return !ready() && !running();
    }

    public boolean noLapUnderWay() {
        return !running() || lapSinceMs == null;
    }

    public int lapUnderWay() {
        return laps.size() + 1;
    }

    /// The last lap that can be one with the lap before, the one under way included; 0 where there is none.
    public int mergeable() {
        if (!noLapUnderWay() && !laps.isEmpty()) {
            return lapUnderWay();
        }
        return laps.size() > 1 ? laps.size() : 0;
    }

    public boolean unmergeable() {
        return mergeable() == 0;
    }

    public boolean lastValid() {
        return !laps.isEmpty() && laps.getFirst().valid();
    }

    private static LapLine line(RunLap lap) {
        return new LapLine(
                lap.number(),
                Times.lap(lap.lapMs()),
                lap.valid(),
                lap.resets(),
                "MANUAL".equals(lap.source()),
                lap.best());
    }
}
