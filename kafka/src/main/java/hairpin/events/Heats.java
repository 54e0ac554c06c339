package hairpin.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// How often a submission was ahead of the models that it raced against, as the public may see it.
///
/// @param wonPercent of its heats, those in which it finished before every rival; coarse while the suite is hidden
/// @param lowPercent,highPercent its 95 % interval; null while the suite is hidden
/// @param rivals each by itself, in the order of the race's rules; empty while the suite is hidden
public record Heats(
        double wonPercent,
        @JsonInclude(JsonInclude.Include.NON_NULL) Double lowPercent,
        @JsonInclude(JsonInclude.Include.NON_NULL) Double highPercent,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AgainstRival> rivals) {

    public Heats {
        rivals = rivals == null ? List.of() : List.copyOf(rivals);
    }

    /// @param name what the organizer calls it
    /// @param won heats in which the submission finished first
    /// @param lost heats in which it finished, and the rival no later
    /// @param notFinished heats that it did not finish, whatever became of the rival
    /// @param lowPercent,highPercent the 95 % interval of the share that it won
    public record AgainstRival(
            String name,
            String modelSha256,
            int won,
            int lost,
            int notFinished,
            double wonPercent,
            double lowPercent,
            double highPercent) {}
}
