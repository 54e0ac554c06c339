package hairpin.driver.racing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Who is still to race, who is done and with what outcome. Any number of threads may take from it.
///
/// @param <T> what is driven
/// @param <O> what comes of it
final class Roster<T, O> {

    private final IntFunction<T> grid;
    private final RaceWatcher watcher;
    private final AtomicReferenceArray<O> outcomes;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger laps = new AtomicInteger();

    /// @param entries how many there are
    /// @param grid makes the one of an index
    Roster(int entries, IntFunction<T> grid, RaceWatcher watcher) {
        this.grid = grid;
        this.watcher = watcher;
        this.outcomes = new AtomicReferenceArray<>(entries);
    }

    /// Lets the next ones in, as long as there are free lanes and any are left.
    ///
    /// @param count how many lanes are taken, the first ones
    /// @return how many are taken then
    int fill(T[] racing, int[] index, int count) {
        int filled = count;
        while (filled < racing.length && next.get() < outcomes.length()) {
            int taken = next.getAndIncrement();
            if (taken < outcomes.length()) {
                racing[filled] = grid.apply(taken);
                index[filled] = taken;
                filled++;
            }
        }
        return filled;
    }

    void over(int index, O outcome) {
        outcomes.set(index, outcome);
        done.incrementAndGet();
    }

    void lapped(int completed) {
        laps.addAndGet(completed);
    }

    void tell() {
        watcher.now(done.get(), outcomes.length(), laps.get());
    }

    /// By index; asked when all are over.
    List<O> outcomes() {
        int all = outcomes.length();
        if (done.get() < all) {
            throw new IllegalStateException(done.get() + " of " + all + " are over");
        }
        return IntStream.range(0, all).mapToObj(outcomes::get).toList();
    }
}
