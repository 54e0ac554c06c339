package hairpin.simulator.reference;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackGenerator;
import org.junit.jupiter.api.Test;

class ParLapTest {

    private static final int SEEDS = 40;

    @Test
    void par_takes_longer_for_a_metre_of_road_the_harder_the_track_is() {
        ParLap par = new ParLap(CarParameters.CLASSIC);
        double easier = 0;
        for (double difficulty : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            double msPerM = 0;
            for (int seed = 0; seed < SEEDS; seed++) {
                Track track = TrackGenerator.generate(seed, difficulty);
                msPerM += par.lapMs(track) / track.lengthM() / SEEDS;
            }
            assertThat(msPerM).as("difficulty %s", difficulty).isGreaterThan(1.02 * easier);
            easier = msPerM;
        }
    }
}
