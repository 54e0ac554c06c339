package hairpin.evaluation.suites;

import hairpin.events.Suites.SuiteSealed;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The newest suite of each race. Folding one is what wakes those who wait for it.
public final class SealedSuites {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition folded = lock.newCondition();
    private final Map<String, SuiteSealed> newestByRace = new HashMap<>();

    /// Takes a suite in; an older version than the one known, or the same again, changes nothing.
    public void fold(SuiteSealed sealed) {
        lock.lock();
        try {
            SuiteSealed known = newestByRace.get(sealed.raceSlug());
            if (known == null || known.version() < sealed.version()) {
                newestByRace.put(sealed.raceSlug(), sealed);
                folded.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// The suite of that version, waited for while it may still come: a job can overtake its suite.
    ///
    /// @return empty when patience ran out or a newer version has replaced it
    public Optional<SuiteSealed> await(String raceSlug, int version, Duration patience) throws InterruptedException {
        long leftNs = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (true) {
                SuiteSealed newest = newestByRace.get(raceSlug);
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
