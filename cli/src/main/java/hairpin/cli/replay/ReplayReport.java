package hairpin.cli.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.cli.track.Table;
import hairpin.simulator.replay.Misses;
import java.util.List;
import java.util.Locale;

/// The answer of `hairpin replay`.
///
/// @param all over all traces
record ReplayReport(String track, List<Replayed> traces, List<Horizon> all) {

    private static final int AFTER_15 = 2;

    static ReplayReport of(String track, List<Replayed> traces) {
        return new ReplayReport(track, traces, Horizon.all(together(traces)));
    }

    boolean sound() {
        return traces.stream().allMatch(trace -> trace.problems().isEmpty());
    }

    /// Whether half of the predictions over a second end within so many metres of the log.
    boolean within(double limitM) {
        return together(traces).within(AFTER_15, Misses.Quantity.POSITION_M, 0.5) <= limitM;
    }

    String json() throws JsonProcessingException {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    String text() {
        Table table = new Table(List.of(
                "steps", "predictions", "cm", "p90", "heading °", "p90", "speed m/s", "p90", "car", "step", "trace"));
        List<String> names =
                TraceFiles.shortNames(traces.stream().map(Replayed::trace).toList());
        for (int i = 0; i < names.size(); i++) {
            Replayed trace = traces.get(i);
            String name = names.get(i);
            trace.horizons().forEach(horizon -> table.add(cells(horizon, trace.car(), trace.beat(), name)));
        }
        if (traces.size() > 1) {
            all.forEach(horizon -> table.add(cells(horizon, "", "", "all " + traces.size())));
        }
        StringBuilder text = new StringBuilder();
        for (Replayed trace : traces) {
            trace.problems().forEach(problem -> text.append(trace.trace())
                    .append(": ")
                    .append(problem)
                    .append(System.lineSeparator()));
        }
        return text + table.print();
    }

    private static Misses together(List<Replayed> traces) {
        Misses misses = new Misses();
        traces.forEach(trace -> misses.add(trace.misses()));
        return misses;
    }

    private static List<String> cells(Horizon horizon, String car, String beat, String trace) {
        return List.of(
                Integer.toString(horizon.steps()),
                Integer.toString(horizon.predictions()),
                figure(100 * horizon.positionMedianM(), 1),
                figure(100 * horizon.positionP90M(), 1),
                figure(horizon.headingMedianDeg(), 1),
                figure(horizon.headingP90Deg(), 1),
                figure(horizon.speedMedianMps(), 2),
                figure(horizon.speedP90Mps(), 2),
                car,
                beat,
                trace);
    }

    private static String figure(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
