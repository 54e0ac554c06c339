package hairpin.driver.child;

import hairpin.driver.Refusal;

/// What reading a model in a process of its own came to.
public sealed interface ReadApart {

    /// The file is a model that can drive.
    ///
    /// @param sensors their names, with a plus between several
    /// @param actions how many actions a discrete model chooses from; 0 when continuous
    /// @param network the layers in words
    /// @param parameters how many weights it has
    record Described(
            String sensors, String algorithm, String actionSpaceType, int actions, String network, long parameters)
            implements ReadApart {}

    /// The file is not accepted.
    record Refused(Refusal refusal) implements ReadApart {}

    /// It could not be read, by no fault of the file.
    record Broke(String reason) implements ReadApart {}
}
