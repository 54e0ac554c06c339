package hairpin.evaluation.suites;

import hairpin.events.Suites;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The newest suites of each race, hidden and practice, by their keys on the topic. Folding one is what wakes those who
/// wait for it.
public final class SealedSuites {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition folded = lock.newCondition();
    private final Map<String, Suites> newestByKey = new HashMap<>();

    /// Takes a suite in; an older version than the one known, or the same again, changes nothing.
    public void fold(Suites sealed) {
        lock.lock();
        try {
            Suites known = newestByKey.get(sealed.key());
            if (known == null || known.version() < sealed.version()) {
                newestByKey.put(sealed.key(), sealed);
                folded.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// The suite of that version, waited for while it may still come: a job can overtake its suite.
    ///
    /// @return empty when patience ran out or a newer version has replaced it
    public Optional<Suites> await(String key, int version, Duration patience) throws InterruptedException {
        long leftNs = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (true) {
                Suites newest = newestByKey.get(key);
                if (newest != null && newest.version() >= version) {
                    return newest.version() == version ? Optional.of(newest) : Optional.empty();
                }
                if (leftNs <= 0) {
                    return Optional.empty();
                }
                leftNs = folded.awaitNanos(leftNs);
            }
        } finally {
            lock.unlock();
        }
    }
}
