package hairpin.cli.verify;

import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.PublicResult;
import hairpin.events.Rival;
import hairpin.scoring.HeatTally;
import hairpin.scoring.SuiteDrives;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The heats of a race against models, made again by all their cars, beside those that were published.
final class HeatsCheck {

    private HeatsCheck() {}

    /// A race against models has heats, and no other may tell of any. A result from before they were told does not
    /// hold: that it is so old is nothing that its file could prove.
    static boolean concerns(PublicResult result) {
        return !result.rules().rivals().isEmpty()
                || result.rollouts().stream().anyMatch(it -> !it.rivals().isEmpty());
    }

    /// @param what is said when it holds
    /// @param driven what came of all cars
    static Check of(String what, PublicResult result, List<RolloutResult> driven) {
        List<RolloutResult> published = result.rollouts();
        List<Integer> differing = IntStream.range(0, driven.size())
                .filter(i -> !published.get(i).rivals().equals(driven.get(i).rivals()))
                .boxed()
                .toList();
        if (differing.isEmpty()) {
            return Check.holds(what, tally(result));
        }
        int first = differing.getFirst();
        return Check.fails(
                what,
                differing.size() + " of " + driven.size() + " heats differ, first rollout " + first + " ("
                        + result.suite().course(first) + "): published are "
                        + published.get(first).rivals() + ", driven "
                        + driven.get(first).rivals());
    }

    private static String tally(PublicResult result) {
        List<Rival> rivals = result.rules().rivals();
        List<HeatTally> tallies =
                HeatTally.byRival(SuiteDrives.of(result.suite(), result.rules().laps(), result.rollouts()));
        return IntStream.range(0, tallies.size())
                .mapToObj(i -> tallies.get(i).won() + " of " + tallies.get(i).heats() + " won against "
                        + rivals.get(i).name())
                .collect(Collectors.joining(", "));
    }
}
