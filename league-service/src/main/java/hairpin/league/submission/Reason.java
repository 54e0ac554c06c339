package hairpin.league.submission;

import hairpin.events.FailureReason;
import hairpin.events.FailureReason.Code;
import java.util.EnumSet;
import java.util.Set;

/// Why a model cannot race.
///
/// @param sentence in English
/// @param why the same for pages; null where nobody told it apart
record Reason(String sentence, FailureReason why) {

    private static final Set<Code> OF_THE_DAY = EnumSet.of(Code.DELETED, Code.TOO_SLOW, Code.TOO_MUCH_MEMORY);

    /// Whether it lies in the model itself. That an archive is gone, or that a machine was too slow or too small, says
    /// nothing about a result that came of it before.
    boolean isOfTheModel() {
        return why == null || OF_THE_DAY.stream().map(Code::name).noneMatch(why.code()::equals);
    }
}
