package hairpin.simulator.recording;

import java.util.List;

/// What came of looking for one rollout in a recording.
public sealed interface OneReading {

    /// @param rivals how the other cars of its heat drove, where it was one and they were asked for
    record Found(RecordedRollout rollout, List<RecordedRollout> rivals) implements OneReading {

        public Found {
            rivals = List.copyOf(rivals);
        }
    }

    /// @param rollouts how many others there are
    record Missing(int rollouts) implements OneReading {}

    /// @param reason what is wrong with the recording and where
    record Refused(String reason) implements OneReading {}
}
