package hairpin.evaluation.calloffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hairpin.events.CallOffs.JobCalledOff;
import hairpin.events.EvaluationJob.EvaluationRequested;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CalledOffTest {

    private final CalledOff calledOff = new CalledOff();

    @Test
    void what_nobody_called_off_is_done() throws InterruptedException {
        callOff("another", 1);
        callOff("mine", 1);

        assertThat(calledOff.unless(job("mine", 2), () -> "raced")).contains("raced");
    }

    @Test
    void what_was_called_off_before_is_not_begun() throws InterruptedException {
        AtomicBoolean begun = new AtomicBoolean();
        callOff("mine", 1);

        assertThat(calledOff.unless(job("mine", 1), () -> begun.getAndSet(true)))
                .isEmpty();
        assertThat(begun).isFalse();
    }

    @Test
    void what_is_called_off_meanwhile_is_stopped() throws InterruptedException {
        assertThat(calledOff.unless(job("mine", 1), () -> {
                    Thread.ofPlatform().start(() -> callOff("mine", 1));
                    new CountDownLatch(1).await();
                    return "raced";
                }))
                .isEmpty();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void who_is_stopped_for_another_reason_hears_so() {
        assertThatThrownBy(() -> calledOff.unless(job("mine", 1), () -> {
                    Thread.currentThread().interrupt();
                    new CountDownLatch(1).await();
                    return "raced";
                }))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void what_has_ended_is_not_interrupted_any_more() throws InterruptedException {
        calledOff.unless(job("mine", 1), () -> "raced");

        callOff("mine", 1);

        assertThat(Thread.interrupted()).isFalse();
    }

    private void callOff(String submission, int attempt) {
        calledOff.fold(new JobCalledOff(UUID.randomUUID(), Instant.EPOCH, submission, attempt));
    }

    private static EvaluationRequested job(String submission, int attempt) {
        return new EvaluationRequested(
                UUID.randomUUID(), Instant.EPOCH, submission, attempt, "spring", 1, "0".repeat(64));
    }
}
