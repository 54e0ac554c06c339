package hairpin.simulator.race;

import java.util.ArrayList;
import java.util.List;

/// The laps of a rollout: those driven, and the one under way.
final class LapBook {

    private final List<Lap> laps = new ArrayList<>();
    private final int lapsToDrive;
    private int size;
    private int completed;
    private boolean stopped;
    private Stint stint = new Stint(1, 0);

    LapBook(int lapsToDrive) {
        this.lapsToDrive = lapsToDrive;
    }

    /// Whether as many laps were driven, or given up, as the rules ask for.
    boolean full() {
        return size >= lapsToDrive;
    }

    /// Laps driven or given up so far.
    int size() {
        return size;
    }

    int completed() {
        return completed;
    }

    /// Something went wrong in the lap under way.
    void note(EpisodeStatus incident) {
        stint.note(incident);
    }

    void complete(long nowMs) {
        laps.add(stint.complete(nowMs));
        size++;
        completed++;
        stint = new Stint(size + 1, nowMs);
    }

    void giveUp(long nowMs, double percent, EpisodeStatus status) {
        laps.add(stint.unfinished(nowMs, percent, status));
        size++;
        stint = new Stint(size + 1, nowMs);
    }

    /// The clock of the lap under way starts now.
    void restart(long nowMs) {
        stint = new Stint(size + 1, nowMs);
    }

    /// No lap is under way, and none begins any more.
    void stop() {
        stopped = true;
    }

    /// All of them; the one under way is last, unless there is none.
    List<Lap> withUnderWay(long nowMs, double percent, EpisodeStatus status) {
        List<Lap> all = new ArrayList<>(laps);
        if (!full() && !stopped) {
            all.add(stint.unfinished(nowMs, percent, status));
        }
        return all;
    }
}
