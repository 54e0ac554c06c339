package hairpin.leaderboard.look;

import hairpin.events.FailureReason;
import java.util.List;

/// Why a model cannot race, as pages write it: in their own words where they have some, otherwise as it was told.
///
/// @param code one that there are words for, or nothing
/// @param first,second its arguments, or nothing
/// @param sentence as it was told
public record FailureView(String code, String first, String second, String sentence) {

    /// @param why null where nobody told it apart
    public static FailureView of(FailureReason why, String sentence) {
        if (why == null || why.arguments().size() < arguments(why.code())) {
            return new FailureView("", "", "", sentence);
        }
        List<String> arguments = why.arguments();
        return new FailureView(
                why.code(),
                arguments.isEmpty() ? "" : arguments.getFirst(),
                arguments.size() < 2 ? "" : arguments.get(1),
                sentence);
    }

    /// Whether there is more to tell than the page has words for: where it is, and what the reader of the file says.
    public boolean detailed() {
        return !second.isEmpty() && arguments(code) == 2;
    }

    private static int arguments(String code) {
        return switch (code) {
            case "TOO_SLOW", "TOO_MUCH_MEMORY" -> 1;
            case "DELETED" -> 0;
            default -> 2;
        };
    }
}
