package hairpin.cli.verify;

import hairpin.events.EvaluationNews.LapResult;
import hairpin.events.EvaluationNews.RolloutResult;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// What came of the judged car, made again, beside what was published of it: in every field.
final class LapsCheck {

    private LapsCheck() {}

    /// @param what is said when it holds
    /// @param names of rollouts
    /// @param driven as the league would publish it, by rollout
    static Check of(String what, IntFunction<String> names, List<RolloutResult> published, List<RolloutResult> driven) {
        List<String> differences = IntStream.range(0, driven.size())
                .mapToObj(i -> differing(names.apply(i), published.get(i).alone(), driven.get(i)))
                .filter(Objects::nonNull)
                .toList();
        return differences.isEmpty()
                ? Check.holds(what, "bit for bit in all " + driven.size() + " rollouts")
                : Check.fails(
                        what,
                        differences.size() + " of " + driven.size() + " rollouts differ, first "
                                + differences.getFirst());
    }

    private static String differing(String name, RolloutResult published, RolloutResult driven) {
        if (published.equals(driven)) {
            return null;
        }
        if (published.index() != driven.index()) {
            return name + ": it is published as number " + published.index();
        }
        if (published.parLapMs() != driven.parLapMs()) {
            return name + ": published par is " + published.parLapMs() + " ms, driven " + driven.parLapMs() + " ms";
        }
        if (published.laps().size() != driven.laps().size()) {
            return name + ": published are " + published.laps().size() + " laps, driven "
                    + driven.laps().size();
        }
        return IntStream.range(0, driven.laps().size())
                .filter(lap -> !published.laps().get(lap).equals(driven.laps().get(lap)))
                .mapToObj(lap -> name + ", lap " + (lap + 1) + ": published is "
                        + words(published.laps().get(lap)) + ", driven "
                        + words(driven.laps().get(lap)))
                .findFirst()
                .orElseGet(() -> name + ": published digest is " + published.digest() + ", driven " + driven.digest());
    }

    private static String words(LapResult lap) {
        return lap.lapMs() + " ms at " + lap.completionPercent() + " % (trial " + lap.trial() + ", "
                + lap.episodeStatus() + ", resets: " + lap.offTrackCount() + " off track, " + lap.crashCount()
                + " crashed, " + lap.immobilizedCount() + " immobilized, " + lap.reversedCount() + " reversed)";
    }
}
