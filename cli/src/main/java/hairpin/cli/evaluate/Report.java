package hairpin.cli.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.cli.track.Table;
import hairpin.simulator.race.Lap;
import hairpin.simulator.race.RaceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The answer of `hairpin evaluate`.
///
/// @param model whose completion counts
/// @param conditions what was drawn, by key; empty when nothing varies
/// @param tracks by track, and in a heat by model
/// @param simulatedS driven in all
/// @param wallS how long that took here
record Report(
        String model,
        String sha256,
        String car,
        long seed,
        RaceType raceType,
        Map<String, Double> conditions,
        List<Entry> tracks,
        double simulatedS,
        double wallS) {

    private static final int SHOWN_OF_DIGEST = 16;

    boolean allCompleted() {
        return tracks.stream().filter(it -> it.model().equals(model)).allMatch(Entry::completed);
    }

    String json() throws JsonProcessingException {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    String text() {
        return table().print()
                + conditionsLine()
                + openTracks()
                + String.format(
                        Locale.ROOT,
                        "%.1f s driven in %.2f s, %.0f times real time",
                        simulatedS,
                        wallS,
                        simulatedS / Math.max(wallS, 1e-9));
    }

    private Table table() {
        boolean heat = raceType == RaceType.HEAD_TO_MODEL;
        List<String> headings = new ArrayList<>(heat ? List.of("rank", "model", "pole") : List.of());
        headings.addAll(
                List.of("track", "lap", "time", "completion", "status", "off track", "crashes", "resets", "digest"));
        Table table = new Table(headings);
        for (Entry entry : tracks) {
            for (Lap lap : entry.laps()) {
                List<String> cells = new ArrayList<>(
                        heat ? List.of(Integer.toString(entry.rank()), entry.model(), entry.pole()) : List.of());
                cells.addAll(List.of(
                        entry.track(),
                        Integer.toString(lap.trial()),
                        time(lap.lapMs()),
                        String.format(Locale.ROOT, "%.1f %%", lap.completionPercent()),
                        lap.status().word(),
                        Integer.toString(lap.offTrackCount()),
                        Integer.toString(lap.crashCount()),
                        Integer.toString(lap.resetCount()),
                        entry.digest().substring(0, SHOWN_OF_DIGEST)));
                table.add(cells);
            }
        }
        return table;
    }

    private String conditionsLine() {
        return conditions.isEmpty()
                ? ""
                : conditions.entrySet().stream()
                        .map(it -> String.format(Locale.ROOT, "%s %.4g", it.getKey(), it.getValue()))
                        .collect(Collectors.joining(", ", "conditions drawn: ", System.lineSeparator()));
    }

    private String openTracks() {
        return tracks.stream()
                .filter(it -> !it.closed() && it.lapsToDrive() == 1)
                .map(Entry::track)
                .distinct()
                .map(it -> it + " is an open track: it has one lap" + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private static String time(long ms) {
        return String.format(Locale.ROOT, "%02d:%02d.%03d", ms / 60_000, ms / 1000 % 60, ms % 1000);
    }
}
