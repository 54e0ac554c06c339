package hairpin.cli.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import hairpin.driver.model.Digests;
import hairpin.driver.racing.PackedRecording;
import hairpin.events.PublicResult;
import hairpin.racing.SuiteRace;
import hairpin.simulator.recording.RecordedRollout;
import hairpin.simulator.recording.RecordingReading;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;

/// The recording inside a published result.
sealed interface KeptDrive {

    /// @param rollouts one for each of the suite's and each car in it, in order
    record Sound(List<RecordedRollout> rollouts) implements KeptDrive {}

    record Unsound(String reason) implements KeptDrive {}

    static KeptDrive in(PublicResult result) {
        byte[] packed;
        try {
            packed = Base64.getDecoder().decode(result.recording().getBytes(UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return new Unsound("it is not base64: " + notBase64.getMessage());
        }
        String digest = Digests.of(packed);
        if (!digest.equals(result.provenance().recordingSha256())) {
            return new Unsound("its digest is " + digest + ", the result names "
                    + result.provenance().recordingSha256());
        }
        return switch (PackedRecording.read(new ByteArrayInputStream(packed))) {
            case RecordingReading.Refused(String reason) -> new Unsound(reason);
            case RecordingReading.Sound(List<RecordedRollout> rollouts) -> inOrder(rollouts, result);
        };
    }

    private static KeptDrive inOrder(List<RecordedRollout> rollouts, PublicResult result) {
        for (int i = 0; i < rollouts.size(); i++) {
            if (rollouts.get(i).index() != i) {
                return new Unsound("its rollout " + i + " says it is number "
                        + rollouts.get(i).index());
            }
        }
        int expected = result.suite().rollouts() * SuiteRace.cars(result.rules());
        return rollouts.size() == expected
                ? new Sound(rollouts)
                : new Unsound("it has " + rollouts.size() + " drives, the suite " + expected);
    }
}
