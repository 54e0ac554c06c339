package hairpin.league.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Patience PATIENCE =
            new Patience(Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofSeconds(10));

    @Test
    void a_silent_runner_loses_its_job_after_a_while() {
        assertThat(PATIENCE.afterNews(NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void a_request_that_nobody_takes_is_repeated_ever_more_slowly() {
        assertThat(PATIENCE.afterRequest(NOW, 1)).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        assertThat(PATIENCE.afterRequest(NOW, 3)).isEqualTo(NOW.plus(Duration.ofMinutes(40)));
        assertThat(PATIENCE.afterRequest(NOW, 99)).isEqualTo(NOW.plus(Duration.ofMinutes(640)));
    }

    @Test
    void a_platform_in_trouble_gets_more_time_before_each_further_attempt() {
        assertThat(PATIENCE.afterBreaking(NOW, 1)).isEqualTo(NOW.plus(Duration.ofSeconds(10)));
        assertThat(PATIENCE.afterBreaking(NOW, 2)).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    }
}
