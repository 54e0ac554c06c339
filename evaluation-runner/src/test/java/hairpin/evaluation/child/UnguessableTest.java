package hairpin.evaluation.child;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.driver.racing.PackedRecording;
import hairpin.simulator.recording.OneReading;
import hairpin.simulator.recording.RecordedRollout;
import hairpin.simulator.recording.RecordingReading;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnguessableTest {

    private static final byte[] PACKED = PackedRecording.of(List.of(new RecordedRollout(4)));

    @Test
    void the_same_drive_is_never_the_same_file_twice() {
        assertThat(Unguessable.of(PACKED)).isNotEqualTo(Unguessable.of(PACKED)).isNotEqualTo(PACKED);
    }

    @Test
    void whoever_unpacks_it_finds_what_was_driven() {
        byte[] unguessable = Unguessable.of(PACKED);

        assertThat(PackedRecording.read(new ByteArrayInputStream(unguessable)))
                .isInstanceOfSatisfying(RecordingReading.Sound.class, it -> assertThat(it.rollouts())
                        .extracting(RecordedRollout::index)
                        .containsExactly(4));
        assertThat(PackedRecording.one(new ByteArrayInputStream(unguessable), 4, 0))
                .isInstanceOf(OneReading.Found.class);
    }
}
