package hairpin.league.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/// One thread that does one job again and again: at once when it is woken, otherwise after a pause.
///
/// A job that breaks is tried again after the pause, for ever; only the first failure in a row and the recovery are
/// logged. An error, say for want of memory, ends the loop, and [LoopsCheck] has the service started again.
public final class Loop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Loop.class);

    private final String name;
    private final Duration pause;
    private final BooleanSupplier job;
    private final Semaphore wakeups = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private boolean broken;

    /// @param job answers whether there is more to do at once
    Loop(String name, Duration pause, BooleanSupplier job) {
        this.name = name;
        this.pause = pause;
        this.job = job;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public void wake() {
        wakeups.release();
    }

    @Override
    public void close() {
        closing.countDown();
        wake();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    String name() {
        return name;
    }

    /// Whether its thread has come to an end, closed or not.
    boolean hasEnded() {
        return thread.getState() == Thread.State.TERMINATED;
    }

    private void run() {
        try {
            while (closing.getCount() > 0) {
                step();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Error fault) {
            LOG.errorf(fault, "%s has ended", name);
        }
    }

    private void step() throws InterruptedException {
        wakeups.drainPermits();
        try {
            boolean more = job.getAsBoolean();
            if (broken) {
                LOG.infof("%s works again", name);
                broken = false;
            }
            if (!more) {
                wakeups.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (RuntimeException failure) {
            if (!broken) {
                LOG.warnf("%s broke and tries again every %s: %s", name, pause, failure);
                LOG.debug(name, failure);
                broken = true;
            }
            closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
