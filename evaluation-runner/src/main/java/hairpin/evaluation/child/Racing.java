package hairpin.evaluation.child;

import hairpin.evaluation.child.RaceLine.Progressed;
import hairpin.evaluation.child.RaceLine.Verdict;
import java.util.function.Consumer;

/// Drives a model over a suite, wherever that happens.
@FunctionalInterface
public interface Racing {

    /// @param watcher told now and then how far it is
    /// @throws InterruptedException when the caller's thread was interrupted; nothing runs any more then
    Verdict race(RaceJob job, Consumer<Progressed> watcher) throws InterruptedException;
}
