package hairpin.league.submission;

import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.Rival;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import hairpin.scoring.Drive;
import hairpin.scoring.SuiteDrives;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A runner's result, held against what was asked for.
record Evaluated(EvaluationFinished result, Suite suite, int suiteVersion, String suiteDigest, DrivingRules rules) {

    /// What makes the result unusable, or empty when it is a result of this model on this suite.
    Optional<String> flaw(String modelSha256) {
        Provenance provenance = result.provenance();
        if (provenance == null || !modelSha256.equals(provenance.modelSha256())) {
            return Optional.of("it is of another model");
        }
        if (provenance.suiteVersion() != suiteVersion || !suiteDigest.equals(provenance.suiteDigest())) {
            return Optional.of("it was driven on another suite");
        }
        if (!provenance
                .rivals()
                .equals(rules.rivals().stream().map(Rival::modelSha256).toList())) {
            return Optional.of("it was raced against others");
        }
        List<Integer> indexes =
                result.rollouts().stream().map(RolloutResult::index).toList();
        if (!indexes.equals(IntStream.range(0, suite.rollouts()).boxed().toList())) {
            return Optional.of("its rollouts are not those of the suite, in order");
        }
        if (!result.rollouts().stream()
                .map(RolloutResult::rivals)
                .allMatch(
                        told -> told.isEmpty() || told.size() == rules.rivals().size())) {
            return Optional.of("it tells of other rivals than it raced against");
        }
        return result.rollouts().stream().allMatch(Evaluated::isSound)
                ? Optional.empty()
                : Optional.of("a rollout has no par lap, or a lap that cannot be");
    }

    List<Drive> drives() {
        return SuiteDrives.of(suite, rules.laps(), result.rollouts());
    }

    private static boolean isSound(RolloutResult rollout) {
        return rollout.parLapMs() > 0
                && rollout.digest() != null
                && rollout.laps().stream().allMatch(lap -> lap.lapMs() >= 0 && lap.completionPercent() >= 0);
    }
}
