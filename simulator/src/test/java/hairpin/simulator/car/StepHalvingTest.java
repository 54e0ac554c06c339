package hairpin.simulator.car;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.reference.ReferenceDriver;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import hairpin.simulator.track.TrackGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole laps, the same actions with twice as many substeps.
class StepHalvingTest {

    private static final int GENERATED = 50;

    @ParameterizedTest
    @MethodSource("hairpin.simulator.car.CarParameters#presets")
    void a_driven_lap_moves_by_less_than_a_centimetre_when_every_substep_is_halved(CarParameters car) {
        double worst = 0;
        for (Track track : tracks()) {
            List<double[]> actions = lap(track, car);
            Cars coarse = new Cars(car, 1);
            Cars fine = new Cars(car, 1, 2);
            for (double[] action : actions) {
                coarse.step(0, action[0], action[1]);
                fine.step(0, action[0], action[1]);
                worst = Math.max(worst, Math.hypot(coarse.xM(0) - fine.xM(0), coarse.yM(0) - fine.yM(0)));
            }
        }
        assertThat(worst).isLessThan(0.01);
    }

    private static List<Track> tracks() {
        return Stream.concat(
                        TrackCatalogue.names().stream()
                                .map(name -> TrackCatalogue.find(name).orElseThrow()),
                        IntStream.range(0, GENERATED)
                                .mapToObj(seed -> TrackGenerator.generate(seed, (double) seed / GENERATED)))
                .toList();
    }

    private static List<double[]> lap(Track track, CarParameters car) {
        ReferenceDriver driver = new ReferenceDriver(track, car);
        Rollout rollout = new Rollout(track, car, RaceRules.usual(), 1);
        List<double[]> actions = new ArrayList<>();
        double[] action = new double[2];
        int laps = 0;
        while (!rollout.over() && laps == 0) {
            driver.drive(rollout, action);
            rollout.step(action[0], action[1]);
            actions.add(new double[] {Math.toRadians(action[0]), action[1]});
            laps = rollout.outcome().completedLaps();
        }
        return actions;
    }
}
