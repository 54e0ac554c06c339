package hairpin.simulator.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    private static final int TRACK_LENGTH = 13;

    @Test
    void a_trace_of_a_training_and_three_evaluations_has_the_progress_that_was_logged() throws IOException {
        assertAgrees("reinvent_base", "logs/drfc-2022", 10_000);
    }

    @Test
    void a_trace_with_resets_and_pauses_has_the_progress_that_was_logged() throws IOException {
        assertAgrees("reinvent_base", "logs/console-2022", 1_000);
    }

    @Test
    void a_trace_on_a_clockwise_route_has_the_progress_that_was_logged() throws IOException {
        assertAgrees("Spain_track", "logs/on-aws-2026", 1_000);
    }

    private static void assertAgrees(String route, String logs, int atLeast) throws IOException {
        Track track = RealData.track(route);
        List<Double> errors = new ArrayList<>();
        for (Path trace : RealData.files(logs, "-iteration.csv")) {
            collect(track, Files.readAllLines(trace), errors);
        }
        assertThat(errors).hasSizeGreaterThan(atLeast);
        assertThat(Collections.max(errors)).isLessThan(0.001);
    }

    /// Percentage points between logged and projected progress, step by step, anchored at each episode's first step.
    private static void collect(Track track, List<String> lines, List<Double> errors) {
        Projection at = new Projection(track);
        String episode = "";
        double anchor = 0;
        double before = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            assertThat(track.lengthM()).isCloseTo(Double.parseDouble(row[TRACK_LENGTH]), within(1e-6));
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
