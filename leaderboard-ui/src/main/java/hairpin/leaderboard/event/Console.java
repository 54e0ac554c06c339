package hairpin.leaderboard.event;

import hairpin.events.Runs.RunChanged;
import hairpin.leaderboard.look.Flags;
import hairpin.leaderboard.look.Times;
import hairpin.leaderboard.upstream.RunRecord;
import java.util.List;
import java.util.Optional;

/// What a timekeeper has before her.
///
/// @param run the one on the track, or that last was; null before the first
/// @param queue who waits, in order
/// @param filtered passings of the run that do not count, the latest first
/// @param lastPassing what the gate saw last in this run, or null
public record Console(RunView run, List<Waiting> queue, List<FilteredLine> filtered, FilteredLine lastPassing) {

    private static final int FILTERED_SHOWN = 6;

    public Console {
        queue = List.copyOf(queue);
        filtered = List.copyOf(filtered);
    }

    public record Waiting(String id, String flag, String alias, String car, String model) {}

    /// @param why the flag's word, or null when the passing counts
    /// @param countable whether it may count after all
    public record FilteredLine(String at, String device, String boot, long sequence, String why, boolean countable) {}

    /// @param shown the run that displays show, which may be over
    static Optional<RunChanged> onTrack(List<RunChanged> runs, Optional<String> shown) {
        Optional<RunChanged> driving = runs.stream()
                .filter(run -> List.of("READY", "RUNNING", "PAUSED").contains(run.state()))
                .findFirst();
        return driving.or(() -> runs.stream()
                .filter(run -> run.state().equals("OVER")
                        && shown.filter(run.runId()::equals).isPresent())
                .findFirst());
    }

    static Console of(List<RunChanged> runs, Optional<RunChanged> onTrack, Optional<RunRecord> record, String zone) {
        List<RunRecord.Seen> passings = record.map(RunRecord::passings).orElse(List.of());
        return new Console(
                onTrack.map(RunView::of).orElse(null),
                runs.stream()
                        .filter(run -> run.state().equals("QUEUED"))
                        .map(run -> new Waiting(
                                run.runId(), Flags.html(run.country()), run.alias(), run.carName(), run.modelName()))
                        .toList(),
                record.map(RunRecord::filtered).orElse(List.of()).stream()
                        .limit(FILTERED_SHOWN)
                        .map(seen -> line(seen, zone))
                        .toList(),
                passings.isEmpty() ? null : line(passings.getLast(), zone));
    }

    private static FilteredLine line(RunRecord.Seen seen, String zone) {
        return new FilteredLine(
                Times.clock(seen.at(), zone),
                seen.deviceId(),
                seen.bootId(),
                seen.sequence(),
                seen.flag(),
                seen.countable());
    }
}
