package hairpin.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MadeUpLapsTest {

    @Test
    void only_the_last_lap_ends_after_the_time_is_up() {
        List<Long> laps = MadeUpLaps.of("Ada-7", Season.RUN_TIME_MS);

        long untilLast =
                laps.stream().limit(laps.size() - 1).mapToLong(it -> it).sum();
        assertThat(untilLast).isLessThan(Season.RUN_TIME_MS);
        assertThat(untilLast + laps.getLast()).isGreaterThanOrEqualTo(Season.RUN_TIME_MS);
    }

    @Test
    void every_lap_is_longer_than_the_event_asks_of_a_lap() {
        assertThat(MadeUpLaps.of("Gus-Gravel", Season.RUN_TIME_MS)).allMatch(ms -> ms > Season.MIN_LAP_MS);
    }

    @Test
    void a_racer_drives_the_same_laps_in_every_demo() {
        assertThat(MadeUpLaps.of("Bo-Bends", Season.RUN_TIME_MS))
                .isEqualTo(MadeUpLaps.of("Bo-Bends", Season.RUN_TIME_MS));
    }
}
