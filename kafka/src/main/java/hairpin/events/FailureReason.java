package hairpin.events;

import java.util.List;

/// Why a model cannot race, for pages that have words of their own for it. The sentence that goes with it stays what
/// programs and old readers show.
///
/// @param code one of [Code], or what another release says
/// @param arguments what it is about, in the order that the code has them
public record FailureReason(String code, List<String> arguments) {

    /// All that this release says. Arguments of what has none listed: where it is, as the racer knows it, and what is
    /// wrong there, in technical English.
    public enum Code {
        /// Milliseconds that a race leaves it for a decision.
        TOO_SLOW,
        /// Megabytes that a race has.
        TOO_MUCH_MEMORY,
        /// Deleted before it raced; no arguments.
        DELETED,
        UNREADABLE_ARCHIVE,
        UNSAFE_ARCHIVE,
        TOO_LARGE,
        MISSING_FILE,
        BAD_METADATA,
        UNSUPPORTED_SENSOR,
        UNREADABLE_GRAPH,
        UNSUPPORTED_OPERATION,
        UNSUPPORTED_GRAPH,
        BAD_WEIGHTS,
        ACTIONS_DO_NOT_FIT
    }

    public FailureReason {
        arguments = List.copyOf(arguments);
    }

    public static FailureReason of(Code code, String... arguments) {
        return new FailureReason(code.name(), List.of(arguments));
    }
}
