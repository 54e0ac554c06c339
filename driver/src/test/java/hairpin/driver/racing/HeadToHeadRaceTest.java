package hairpin.driver.racing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hairpin.driver.Actions;
import hairpin.driver.Driver;
import hairpin.driver.Observations;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.Challenge;
import hairpin.simulator.race.Heat;
import hairpin.simulator.race.HeatOutcome;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.random.Chance;
import hairpin.simulator.track.TrackCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadToHeadRaceTest {

    private static final int HEATS = 3;
    private static final Challenge CHALLENGE = Challenge.timeTrial(
            TrackCatalogue.find("First-Light").orElseThrow(), CarParameters.CLASSIC, new RaceRules(1, 1, 1, 50, 25));

    /// Steers to where the lower half of the picture is brighter: worth nothing, but it depends on all it sees.
    private static Driver toTheLight(double speedMps) {
        return (seen, count, out) -> {
            for (int car = 0; car < count; car++) {
                long left = 0;
                long right = 0;
                for (int pixel = Observations.FRAME_BYTES / 2; pixel < Observations.FRAME_BYTES; pixel++) {
                    int grey = seen.frames()[seen.offset(car) + pixel] & 0xff;
                    if (pixel % Observations.FRAME_WIDTH < Observations.FRAME_WIDTH / 2) {
                        left += grey;
                    } else {
                        right += grey;
                    }
                }
                out.set(car, 60.0 * (left - right) / (left + right + 1), speedMps);
            }
        };
    }

    @Test
    void the_batch_does_not_show_in_the_outcomes() {
        assertThat(raced(1)).isEqualTo(raced(8)).hasSize(HEATS);
    }

    @Test
    void heats_driven_by_hand_come_to_the_same() {
        Heat heat = heat(1);
        List<Driver> drivers = List.of(toTheLight(1), toTheLight(2));
        Observations seen = new Observations(1);
        Actions actions = new Actions(1);
        double[] steeringDeg = new double[2];
        double[] speedMps = new double[2];
        while (!heat.over()) {
            for (int car = 0; car < 2; car++) {
                heat.car(car).capture(seen.frames(), 0);
                drivers.get(car).drive(seen, 1, actions);
                steeringDeg[car] = actions.steeringDeg(0);
                speedMps[car] = actions.speedMps(0);
            }
            heat.step(steeringDeg, speedMps);
        }
        assertThat(raced(8).get(1)).isEqualTo(heat.outcome());
    }

    @Test
    void there_is_a_driver_for_each_car() {
        HeadToHeadRace race = new HeadToHeadRace(1, HeadToHeadRaceTest::heat, 1, (_, _, _) -> {});
        assertThatThrownBy(() -> race.drive(List.of(toTheLight(1))))
                .hasMessage("1 drivers cannot drive the 2 cars of a heat");
    }

    @Test
    void no_outcomes_before_the_end() {
        HeadToHeadRace race = new HeadToHeadRace(HEATS, HeadToHeadRaceTest::heat, 8, (_, _, _) -> {});
        assertThatThrownBy(race::outcomes).hasMessage("0 of 3 are over");
    }

    private static List<HeatOutcome> raced(int lanes) {
        HeadToHeadRace race = new HeadToHeadRace(HEATS, HeadToHeadRaceTest::heat, lanes, (_, _, _) -> {});
        race.drive(List.of(toTheLight(1), toTheLight(2)));
        return race.outcomes();
    }

    private static Heat heat(int index) {
        return new Heat(CHALLENGE, new Chance(5, index), 2, index % 2);
    }
}
