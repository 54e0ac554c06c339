package hairpin.league.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class LoopsCheckTest {

    private final LoopsCheck check = new LoopsCheck();
    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void a_loop_whose_job_breaks_goes_on() {
        try (Loop loop = check.loop("breaking", Duration.ofMillis(1), () -> {
            rounds.incrementAndGet();
            throw new IllegalStateException("no database");
        })) {
            assertThat(check.call().getStatus()).as("not started yet").isEqualTo(Status.UP);
            loop.start();

            await().until(() -> rounds.get() > 3);
            assertThat(check.call().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void a_loop_that_an_error_ends_has_the_service_started_again() {
        check.loop("sound", Duration.ofMillis(1), () -> false).start();
        try (Loop loop = check.loop("out of memory", Duration.ofMillis(1), () -> {
            throw new OutOfMemoryError("for this test");
        })) {
            loop.start();

            await().until(() -> check.call().getStatus() == Status.DOWN);
            assertThat(check.call().getData().orElseThrow()).containsOnlyKeys("out of memory");
        }
    }
}
