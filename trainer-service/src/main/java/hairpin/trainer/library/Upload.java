package hairpin.trainer.library;

import hairpin.driver.Refusal;

/// What came of an upload.
sealed interface Upload {

    record Accepted(ModelCard model) implements Upload {}

    /// The same archive under the same name was there already.
    record Repeated(ModelCard model) implements Upload {}

    record BadName(String fileName) implements Upload {}

    record TooLarge(long maxBytes) implements Upload {}

    record ShelfFull(ShelfLimits limits) implements Upload {}

    /// We could not read it; it may be one.
    record Unread(String reason) implements Upload {}

    /// The archive is not a model that can drive.
    record Refused(String fileName, Refusal refusal) implements Upload {}
}
