package hairpin.simulator.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The simulator that the field used until now wrote down where each car was and how far along its lap. Our projection
/// of the same places must come to the same progress.
class LoggedProgressTest {

    private static final int EPISODE = 0;
    private static final int X = 2;
    private static final int Y = 3;
    private static final int PROGRESS = 11;

    @Test
    void a_projected_trace_has_the_progress_that_was_logged() throws IOException {
        Track track = RealData.track("reinvent_base");
        List<Path> traces = new ArrayList<>(RealData.files("logs/drfc-2022", "-iteration.csv"));
        traces.addAll(RealData.files("logs/console-2022", "-iteration.csv"));
        List<Double> errors = new ArrayList<>();
        for (Path trace : traces) {
            collect(track, Files.readAllLines(trace), errors);
        }
        Collections.sort(errors);
        assertThat(errors).hasSizeGreaterThan(3_000);
        assertThat(errors.get(errors.size() / 2)).isLessThan(0.0005);
        assertThat(errors.get(errors.size() * 99 / 100)).isLessThan(0.0005);
        assertThat(errors.getLast()).isLessThan(0.75);
    }

    /// Percentage points between logged and projected progress, step by step, anchored at each episode's first step.
    private static void collect(Track track, List<String> lines, List<Double> errors) {
        Projection at = new Projection(track);
        String episode = "";
        double anchor = 0;
        double before = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            double logged = Double.parseDouble(row[PROGRESS]);
            if (row[EPISODE].equals(episode)) {
                at.follow(Double.parseDouble(row[X]), Double.parseDouble(row[Y]));
            } else {
                at.find(Double.parseDouble(row[X]), Double.parseDouble(row[Y]));
                anchor = 100 * at.stationM() / track.lengthM() - logged;
                episode = row[EPISODE];
                before = logged;
            }
            double progress = 100 * at.stationM() / track.lengthM() - anchor;
            progress -= 100 * Math.rint((progress - before) / 100);
            before = progress;
            errors.add(Math.abs(Math.min(progress, 100) - logged));
        }
    }
}
