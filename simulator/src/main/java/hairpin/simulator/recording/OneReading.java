package hairpin.simulator.recording;

/// What came of looking for one rollout in a recording.
public sealed interface OneReading {

    record Found(RecordedRollout rollout) implements OneReading {}

    /// @param rollouts how many others there are
    record Missing(int rollouts) implements OneReading {}

    /// @param reason what is wrong with the recording and where
    record Refused(String reason) implements OneReading {}
}
