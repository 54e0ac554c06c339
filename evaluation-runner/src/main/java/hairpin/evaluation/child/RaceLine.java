package hairpin.evaluation.child;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import hairpin.events.Costs;
import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.FailureReason;
import java.util.List;

/// One line that the race process writes. All but [Progressed] are its last word.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RaceLine.Progressed.class, name = "progressed"),
    @JsonSubTypes.Type(value = RaceLine.Raced.class, name = "raced"),
    @JsonSubTypes.Type(value = RaceLine.Unfit.class, name = "unfit"),
    @JsonSubTypes.Type(value = RaceLine.Broke.class, name = "broke")
})
public sealed interface RaceLine {

    record Progressed(int rolloutsDone, int rolloutsTotal, int lapsCompleted) implements RaceLine {}

    /// The last word.
    sealed interface Verdict extends RaceLine {}

    /// @param simulatedMs how much driving it was, all rollouts together
    /// @param costs where on the road time was lost
    record Raced(List<RolloutResult> rollouts, long simulatedMs, Costs costs) implements Verdict {

        public Raced {
            rollouts = List.copyOf(rollouts);
        }
    }

    /// The model cannot race.
    ///
    /// @param reason a sentence for its owner
    /// @param why the same for pages
    record Unfit(String reason, FailureReason why) implements Verdict {}

    /// We could not race it.
    ///
    /// @param reason a sentence for the operator that names no track
    record Broke(String reason) implements Verdict {}
}
