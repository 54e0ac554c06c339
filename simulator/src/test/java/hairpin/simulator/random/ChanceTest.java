package hairpin.simulator.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ChanceTest {

    @Test
    void the_same_key_gives_the_same_number_in_any_order() {
        Chance chance = new Chance(7, 3);
        long later = chance.bits(100, Purpose.START_OFFSET);
        chance.bits(1, Purpose.START_HEADING);
        assertThat(new Chance(7, 3).bits(100, Purpose.START_OFFSET)).isEqualTo(later);
    }

    @Test
    void every_part_of_the_key_matters() {
        Set<Long> seen = new HashSet<>();
        for (long seed = -2; seed < 3; seed++) {
            for (long rollout = 0; rollout < 5; rollout++) {
                for (long step = 0; step < 200; step++) {
                    for (Purpose purpose : Purpose.values()) {
                        seen.add(new Chance(seed, rollout).bits(step, purpose));
                    }
                }
            }
        }
        assertThat(seen).hasSize(5 * 5 * 200 * Purpose.values().length);
    }

    @Test
    void every_bit_is_set_half_of_the_time() {
        int[] set = new int[64];
        for (int step = 0; step < 20_000; step++) {
            long bits = new Chance(1, 0).bits(step, Purpose.START_STATION);
            for (int i = 0; i < 64; i++) {
                set[i] += (int) (bits >>> i & 1);
            }
        }
        for (int count : set) {
            assertThat(count / 20_000.0).isCloseTo(0.5, Offset.offset(0.02));
        }
    }

    @Test
    void numbers_between_two_bounds_fill_them_evenly() {
        int[] tenths = new int[10];
        for (int seed = 0; seed < 20_000; seed++) {
            double drawn = new Chance(seed, 0).between(-1, 1, 0, Purpose.STEERING_TRIM);
            tenths[(int) ((drawn + 1) * 5)]++;
        }
        for (int count : tenths) {
            assertThat(count).isBetween(1_800, 2_200);
        }
    }
}
