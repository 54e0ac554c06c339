package hairpin.evaluation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SetbacksTest {

    private final Setbacks setbacks = new Setbacks(Duration.ofSeconds(1), Duration.ofSeconds(60));

    @Test
    void a_slot_whose_jobs_end_well_never_rests() {
        assertThat(setbacks.rest(0)).isZero();
    }

    @Test
    void each_job_that_breaks_doubles_the_rest_up_to_the_longest() {
        assertThat(setbacks.rest(1)).hasSeconds(1);
        assertThat(setbacks.rest(2)).hasSeconds(2);
        assertThat(setbacks.rest(6)).hasSeconds(32);
        assertThat(setbacks.rest(7)).hasSeconds(60);
        assertThat(setbacks.rest(1_000)).hasSeconds(60);
    }
}
