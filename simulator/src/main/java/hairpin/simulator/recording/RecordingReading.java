package hairpin.simulator.recording;

import java.util.List;

/// What came of reading a recording.
public sealed interface RecordingReading {

    record Sound(List<RecordedRollout> rollouts) implements RecordingReading {

        public Sound {
            rollouts = List.copyOf(rollouts);
        }
    }

    /// @param reason what is wrong with it and where
    record Refused(String reason) implements RecordingReading {}
}
