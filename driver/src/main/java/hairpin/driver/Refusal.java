package hairpin.driver;

import java.util.Objects;

/// Why a model was not accepted, told so that a racer can act on it.
///
/// @param code one word for programs
/// @param where the file, node or key that it is about, as the racer knows it
/// @param what what is wrong there and what would be accepted, a clause without a full stop
public record Refusal(Code code, String where, String what) {

    /// What kind of thing is wrong.
    public enum Code {
        /// Neither a tar.gz nor a zip, or a damaged one.
        UNREADABLE_ARCHIVE,
        /// An entry that could do harm: outside its root, a link, a device, a duplicate.
        UNSAFE_ARCHIVE,
        /// More bytes, entries or elements than a model may have.
        TOO_LARGE,
        /// A file that every model needs is not in the archive.
        MISSING_FILE,
        /// `model_metadata.json` says something unusable.
        BAD_METADATA,
        /// Well described, but this league has no such sensor yet.
        UNSUPPORTED_SENSOR,
        /// The network's file cannot be decoded.
        UNREADABLE_GRAPH,
        /// The network holds an operation that is not on the list.
        UNSUPPORTED_OPERATION,
        /// The operations are known, but not in this arrangement or with these shapes.
        UNSUPPORTED_GRAPH,
        /// Weights that are missing, not finite, or of the wrong shape.
        BAD_WEIGHTS,
        /// The network's answer does not fit the action space.
        ACTIONS_DO_NOT_FIT
    }

    public Refusal {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(what, "what");
    }

    /// The whole sentence: where and what.
    public String sentence() {
        return where + ": " + what + ".";
    }

    @Override
    public String toString() {
        return sentence();
    }
}
