package hairpin.simulator.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StewardsTest {

    private final Stewards stewards = new Stewards(new Road(Tracks.stadium(4, 1.5, 0.8)));

    @Test
    void a_car_that_stands_for_fifteen_steps_is_immobilised() {
        for (int step = 1; step <= 14; step++) {
            stewards.watch(0, 0, false);
            assertThat(stewards.immobilised()).isFalse();
        }
        stewards.watch(0, 0, false);
        assertThat(stewards.immobilised()).isTrue();
    }

    @Test
    void three_tenths_of_a_millimetre_a_step_are_standing_and_a_hair_more_is_not() {
        for (int step = 0; step < 15; step++) {
            stewards.watch(0.000299, 0, false);
        }
        assertThat(stewards.immobilised()).isTrue();
        stewards.forget();
        for (int step = 0; step < 50; step++) {
            stewards.watch(0, -0.000301, false);
        }
        assertThat(stewards.immobilised()).isFalse();
    }

    @Test
    void moving_once_in_between_begins_the_count_anew() {
        for (int step = 0; step < 28; step++) {
            stewards.watch(step == 14 ? 0.01 : 0, 0, false);
        }
        assertThat(stewards.immobilised()).isFalse();
    }

    @Test
    void progress_that_falls_for_fifteen_steps_is_driving_backwards() {
        for (int step = 1; step <= 15; step++) {
            assertThat(stewards.reversed()).isFalse();
            stewards.watch(-0.1, 0, true);
        }
        assertThat(stewards.reversed()).isTrue();
        assertThat(stewards.immobilised()).isFalse();
    }

    @Test
    void one_step_forward_makes_up_for_it() {
        for (int step = 0; step < 28; step++) {
            stewards.watch(0.1, 0, step != 14);
        }
        assertThat(stewards.reversed()).isFalse();
    }

    @Test
    void after_being_put_back_the_count_begins_anew() {
        for (int step = 0; step < 15; step++) {
            stewards.watch(0, 0, true);
        }
        stewards.forget();
        assertThat(stewards.immobilised()).isFalse();
        assertThat(stewards.reversed()).isFalse();
    }
}
