package hairpin.driver.racing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.recording.RecordedRollout;
import hairpin.simulator.recording.RecordingReading.Refused;
import hairpin.simulator.recording.RecordingReading.Sound;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class PackedRecordingTest {

    @Test
    void what_is_packed_is_had_back() {
        byte[] packed = PackedRecording.of(List.of(new RecordedRollout(4)));

        assertThat(PackedRecording.read(new ByteArrayInputStream(packed)))
                .isInstanceOfSatisfying(Sound.class, it -> assertThat(it.rollouts())
                        .extracting(RecordedRollout::index)
                        .containsExactly(4));
    }

    @Test
    void what_is_not_gzip_or_cut_short_is_refused() {
        byte[] packed = PackedRecording.of(List.of(new RecordedRollout(4)));

        assertThat(refusal("plain words".getBytes(UTF_8))).contains("cannot be unpacked");
        assertThat(refusal(Arrays.copyOf(packed, packed.length - 9))).contains("cannot be unpacked");
        assertThat(refusal(new byte[0])).contains("cannot be unpacked");
    }

    @Test
    void a_bomb_is_refused_at_the_limit() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int written = 0; written <= PackedRecording.MOST_BYTES; written += zeros.length) {
                gzip.write(zeros);
            }
        }
        assertThat(refusal(bomb.toByteArray())).contains("larger than");
    }

    private static String refusal(byte[] packed) {
        return ((Refused) PackedRecording.read(new ByteArrayInputStream(packed))).reason();
    }
}
