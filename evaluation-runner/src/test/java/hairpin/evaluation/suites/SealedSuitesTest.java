package hairpin.evaluation.suites;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.PracticeSealed;
import hairpin.events.Suites.Suite;
import hairpin.events.Suites.SuiteSealed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SealedSuitesTest {

    private static final Duration NO_PATIENCE = Duration.ZERO;

    private final SealedSuites suites = new SealedSuites();

    @Test
    void a_suite_is_found_by_race_and_version() throws InterruptedException {
        suites.fold(sealed("spring", 2));

        assertThat(suites.await("spring", 2, NO_PATIENCE)).contains(sealed("spring", 2));
        assertThat(suites.await("autumn", 2, NO_PATIENCE)).isEmpty();
    }

    @Test
    void a_races_practice_suite_is_another_suite() throws InterruptedException {
        SuiteSealed hidden = sealed("spring", 1);
        PracticeSealed practice = new PracticeSealed(
                new UUID(0, 9), Instant.EPOCH, "spring", 3, "e".repeat(64), hidden.suite(), hidden.rules());
        suites.fold(practice);
        suites.fold(hidden);

        assertThat(suites.await("spring", 1, NO_PATIENCE)).contains(hidden);
        assertThat(suites.await("spring/practice", 3, NO_PATIENCE)).contains(practice);
    }

    @Test
    void a_replaced_version_is_not_waited_for() throws InterruptedException {
        suites.fold(sealed("spring", 2));

        assertThat(suites.await("spring", 1, Duration.ofDays(1))).isEmpty();
    }

    @Test
    void an_older_version_changes_nothing() throws InterruptedException {
        suites.fold(sealed("spring", 2));
        suites.fold(sealed("spring", 1));

        assertThat(suites.await("spring", 2, NO_PATIENCE)).isPresent();
    }

    @Test
    void who_waits_is_woken_by_the_suite() throws Exception {
        CompletableFuture<Boolean> found = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform().start(() -> {
            try {
                found.complete(suites.await("spring", 1, Duration.ofDays(1)).isPresent());
            } catch (InterruptedException interrupted) {
                found.completeExceptionally(interrupted);
            }
        });

        suites.fold(sealed("autumn", 1));
        suites.fold(sealed("spring", 1));

        assertThat(found.get(10, TimeUnit.SECONDS)).isTrue();
        waiting.join();
    }

    private static SuiteSealed sealed(String race, int version) {
        return new SuiteSealed(
                new UUID(0, version),
                Instant.EPOCH,
                race,
                version,
                "d".repeat(64),
                new Suite(List.of("Switchback"), List.of("CCW"), List.of(7L)),
                new DrivingRules("classic", 1, 0, 0, 0, 60));
    }
}
