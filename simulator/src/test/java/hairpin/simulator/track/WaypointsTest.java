package hairpin.simulator.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaypointsTest {

    private static final int EPISODE = 0;
    private static final int X = 2;
    private static final int Y = 3;
    private static final int CLOSEST_WAYPOINT = 12;

    /// A square of two metres with a point at each corner.
    private static final Track SQUARE = Track.along("square", true, new double[] {0, 0, 2, 0, 2, 2, 0, 2}, 0.5);

    private static final Track LINE = Track.along("line", false, new double[] {0, 0, 2, 0, 4, 0}, 0.5);

    @Test
    void the_first_one_is_counted_again_at_the_end_of_a_loop() {
        Waypoints waypoints = new Waypoints(SQUARE);
        assertThat(waypoints.count()).isEqualTo(5);
        assertThat(waypoints.x(4)).isEqualTo(waypoints.x(0));
        assertThat(waypoints.y(4)).isEqualTo(waypoints.y(0));
        assertThat(new Waypoints(LINE).count()).isEqualTo(3);
    }

    @Test
    void on_a_waypoint_it_has_been_passed() {
        assertThat(around(SQUARE, 2, 0)).containsExactly(1, 2, 1);
        assertThat(around(SQUARE, 0, 0)).containsExactly(0, 1, 0);
    }

    @Test
    void before_the_line_the_next_one_is_the_last_of_the_list() {
        assertThat(around(SQUARE, 0, 1.5)).containsExactly(3, 4, 3);
        assertThat(around(SQUARE, 0, 0.5)).containsExactly(3, 4, 4);
    }

    @Test
    void at_the_end_of_an_open_road_there_is_still_a_next_one() {
        assertThat(around(LINE, 4, 0)).containsExactly(1, 2, 2);
        assertThat(around(LINE, 9, 0)).containsExactly(1, 2, 2);
    }

    @Test
    void the_closest_one_is_the_one_that_was_logged() throws IOException {
        Track track = RealData.track("reinvent_base");
        Waypoints waypoints = new Waypoints(track);
        int rows = 0;
        for (String logs : List.of("logs/drfc-2022", "logs/console-2022")) {
            for (Path trace : RealData.files(logs, "-iteration.csv")) {
                rows += check(track, waypoints, Files.readAllLines(trace));
            }
        }
        assertThat(rows).isGreaterThan(12_000);
    }

    private static int check(Track track, Waypoints waypoints, List<String> lines) {
        Projection at = new Projection(track);
        String episode = "";
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            if (row[EPISODE].equals(episode)) {
                at.follow(Double.parseDouble(row[X]), Double.parseDouble(row[Y]));
            } else {
                at.find(Double.parseDouble(row[X]), Double.parseDouble(row[Y]));
            }
            episode = row[EPISODE];
            assertThat(waypoints.closest(at)).as(line).isEqualTo(Integer.parseInt(row[CLOSEST_WAYPOINT]));
        }
        return lines.size() - 1;
    }

    private static int[] around(Track track, double x, double y) {
        Projection at = new Projection(track);
        at.find(x, y);
        Waypoints waypoints = new Waypoints(track);
        return new int[] {waypoints.previous(at), waypoints.next(at), waypoints.closest(at)};
    }
}
