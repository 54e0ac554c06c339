package hairpin.simulator.reference;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.track.Projection;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import org.junit.jupiter.api.Test;

class RacingLineTest {

    private final Track track = TrackCatalogue.find("Big-Dipper").orElseThrow();

    @Test
    void it_is_shorter_than_the_centre_line_and_bends_less() {
        RacingLine line = new RacingLine(track, 1);
        RacingLine centre = new RacingLine(track, 0);
        assertThat(bending(line)).isLessThan(0.95 * bending(centre));
        assertThat(lengthM(line)).isLessThan(0.99 * lengthM(centre));
    }

    @Test
    void it_stays_between_the_borders() {
        RacingLine line = new RacingLine(track, 1);
        Projection projection = new Projection(track);
        for (int i = 0; i < line.size; i++) {
            projection.find(line.x[i], line.y[i]);
            assertThat(Math.abs(projection.offsetM())).isLessThan(track.minWidthM() / 2 - 0.1);
        }
    }

    @Test
    void with_no_share_it_is_the_centre_line() {
        RacingLine line = new RacingLine(track, 0);
        Projection projection = new Projection(track);
        for (int i = 0; i < line.size; i++) {
            projection.find(line.x[i], line.y[i]);
            assertThat(Math.abs(projection.offsetM())).isLessThan(1e-9);
        }
    }

    private static double lengthM(RacingLine line) {
        double sum = 0;
        for (int i = 0; i < line.size; i++) {
            sum += line.stepM(i);
        }
        return sum;
    }

    private static double bending(RacingLine line) {
        double sum = 0;
        for (int i = 0; i < line.size; i++) {
            sum += line.curvature(i, 2) * line.curvature(i, 2);
        }
        return sum;
    }
}
