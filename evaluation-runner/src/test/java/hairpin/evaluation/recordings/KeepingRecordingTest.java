package hairpin.evaluation.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingRecordingTest {

    private static final long LARGE = 48L * 1024 * 1024;

    private final List<String> kept = new ArrayList<>();

    @TempDir
    private Path room;

    @Test
    void a_large_recording_is_handed_over_without_being_held_in_memory() throws Exception {
        Path recording = zeros(LARGE);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        keeping(LARGE).keep(recording);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(LARGE / 16);
        assertThat(kept)
                .containsExactly(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(recording))));
    }

    @Test
    void one_that_is_too_large_for_the_shelf_is_not_even_offered() throws IOException {
        Path recording = zeros(LARGE);

        assertThatThrownBy(() -> keeping(LARGE - 1).keep(recording))
                .isInstanceOf(RecordingNotKeptException.class)
                .hasMessageContaining("larger than");
        assertThat(kept).isEmpty();
    }

    private KeepingRecording keeping(long maxBytes) {
        return new KeepingRecording((sha256, _) -> kept.add(sha256), 1, Duration.ZERO, maxBytes);
    }

    private Path zeros(long size) throws IOException {
        Path file = room.resolve("recording.gz");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
        return file;
    }
}
