package hairpin.simulator.reference;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeacherTest {

    private static final ReferenceStyle STYLE = new ReferenceStyle(1.8, 3.5, 0.6);

    @ParameterizedTest
    @ValueSource(strings = {"Ribbon", "Kidney-Bean", "Clover", "Millrace", "generated:9001:0.5", "generated:9003:0.3"})
    void its_advice_keeps_a_car_with_five_steering_angles_on_the_road(String name) {
        Track track = TrackCatalogue.find(name).orElseThrow();
        Teacher teacher = new Teacher(track, CarParameters.CLASSIC, STYLE);
        Rollout rollout = new Rollout(track, CarParameters.CLASSIC, RaceRules.usual(), 1);
        double[] action = new double[2];
        while (!rollout.over()) {
            teacher.advise(rollout, action);
            rollout.step(15 * Math.rint(action[0] / 15), 1.8);
        }

        assertThat(rollout.outcome().completedLaps()).isEqualTo(3);
        assertThat(rollout.resets()).isZero();
    }

    @Test
    void it_asks_for_no_more_speed_than_its_style_and_for_less_before_a_bend() {
        Track track = TrackCatalogue.find("Clover").orElseThrow();
        Teacher teacher = new Teacher(track, CarParameters.CLASSIC, new ReferenceStyle(2.4, 2, 0.6));
        Rollout rollout = new Rollout(track, CarParameters.CLASSIC, RaceRules.usual(), 1);
        double[] action = new double[2];
        double least = 9;
        double most = 0;
        while (!rollout.over()) {
            teacher.advise(rollout, action);
            least = Math.min(least, action[1]);
            most = Math.max(most, action[1]);
            rollout.step(action[0], action[1]);
        }

        assertThat(most).isBetween(1.8, 2.4);
        assertThat(least).isLessThan(1.4);
    }
}
