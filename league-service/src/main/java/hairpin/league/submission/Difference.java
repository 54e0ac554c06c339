package hairpin.league.submission;

import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.EvaluationNews.RolloutResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How two results of one model on one suite differ. With the same engine they must not.
final class Difference {

    private Difference() {}

    /// In words that name no track; empty when they are the same, or come from engines that may differ.
    static Optional<String> between(EvaluationFinished first, EvaluationFinished again) {
        String engine = first.provenance().engineVersion();
        if (!engine.equals(again.provenance().engineVersion())) {
            return Optional.empty();
        }
        List<RolloutResult> before = first.rollouts();
        List<RolloutResult> after = again.rollouts();
        if (before.size() != after.size()) {
            return Optional.of(before.size() + " rollouts at first, then " + after.size());
        }
        List<Integer> differing = IntStream.range(0, before.size())
                .filter(i -> !same(before.get(i), after.get(i)))
                .boxed()
                .toList();
        return differing.isEmpty()
                ? Optional.empty()
                : Optional.of(differing.size() + " of " + before.size() + " rollouts differ, the first is number "
                        + differing.getFirst() + "; by " + first.provenance().runner() + ", then by "
                        + again.provenance().runner());
    }

    /// What rivals did was not always told.
    private static boolean same(RolloutResult first, RolloutResult again) {
        return first.equals(first.rivals().isEmpty() ? again.alone() : again);
    }
}
