package hairpin.cli.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.cli.track.Table;
import hairpin.simulator.race.Lap;
import java.util.List;
import java.util.Locale;

/// The answer of `hairpin evaluate`.
///
/// @param simulatedS driven in all
/// @param wallS how long that took here
record Report(String model, String sha256, String car, long seed, List<Entry> tracks, double simulatedS, double wallS) {

    private static final int SHOWN_OF_DIGEST = 16;

    boolean allCompleted(int laps) {
        return tracks.stream().allMatch(it -> it.completedLaps() >= laps);
    }

    String json() throws JsonProcessingException {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    String text() {
        Table table =
                new Table(List.of("track", "lap", "time", "completion", "status", "off track", "resets", "digest"));
        for (Entry entry : tracks) {
            for (Lap lap : entry.laps()) {
                table.add(List.of(
                        entry.track(),
                        Integer.toString(lap.trial()),
                        time(lap.lapMs()),
                        String.format(Locale.ROOT, "%.1f %%", lap.completionPercent()),
                        lap.status().word(),
                        Integer.toString(lap.offTrackCount()),
                        Integer.toString(lap.resetCount()),
                        entry.digest().substring(0, SHOWN_OF_DIGEST)));
            }
        }
        return table.print()
                + String.format(
                        Locale.ROOT,
                        "%.1f s driven in %.2f s, %.0f times real time",
                        simulatedS,
                        wallS,
                        simulatedS / Math.max(wallS, 1e-9));
    }

    private static String time(long ms) {
        return String.format(Locale.ROOT, "%02d:%02d.%03d", ms / 60_000, ms / 1000 % 60, ms % 1000);
    }
}
