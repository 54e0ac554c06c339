package hairpin.driver.model;

import static hairpin.driver.Refusal.Code.TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import hairpin.driver.write.TarGzWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole training folder, of which a race needs little.
class LargeArchiveTest {

    private static final int CHECKPOINT_BYTES = 80 << 20;

    @TempDir
    private Path folder;

    @Test
    void a_large_file_takes_memory_for_its_network_alone() throws IOException {
        byte[] checkpoint = new byte[CHECKPOINT_BYTES];
        new Random(7).nextBytes(checkpoint);
        Path large = Files.write(
                folder.resolve("large.tar.gz"),
                new TarGzWriter()
                        .file("agent/48_Step-9603.ckpt.data-00000-of-00001", checkpoint)
                        .file("agent/model.pb", Samples.graph())
                        .file("model_metadata.json", Samples.THREE_ACTIONS)
                        .toBytes());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        long before = threads.getCurrentThreadAllocatedBytes();
        ModelReading reading = ModelReader.read("large.tar.gz", large);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(reading).isInstanceOf(ModelReading.Readable.class);
        assertThat(((ModelReading.Readable) reading).model().sha256())
                .isEqualTo(((ModelReading.Readable) ModelReader.read("large.tar.gz", Files.readAllBytes(large)))
                        .model()
                        .sha256());
        assertThat(allocated).isLessThan(CHECKPOINT_BYTES / 4);
    }

    @Test
    void a_file_that_is_larger_than_any_model_is_refused_unread() throws IOException {
        Path huge = folder.resolve("huge.tar.gz");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }

        assertThat(ModelReader.read("huge.tar.gz", huge))
                .isInstanceOfSatisfying(
                        ModelReading.Refused.class,
                        it -> assertThat(it.refusal().code()).isEqualTo(TOO_LARGE));
    }

    @Test
    void an_empty_file_is_no_archive() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.tar.gz"));

        assertThat(ModelReader.read("empty.tar.gz", empty)).isInstanceOf(ModelReading.Refused.class);
    }
}
