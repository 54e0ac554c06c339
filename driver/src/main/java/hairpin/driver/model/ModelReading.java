package hairpin.driver.model;

import hairpin.driver.Refusal;

/// The answer of [ModelReader]: a model that can drive, or the reason why not.
public sealed interface ModelReading {

    /// The file is a model that can drive.
    @SuppressWarnings("AvoidCommonTypeNames") // always said with its owner: ModelReading.Readable
    record Readable(Model model) implements ModelReading {}

    /// The file is not accepted.
    record Refused(Refusal refusal) implements ModelReading {}
}
