package hairpin.driver.child;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.driver.Refusal;
import hairpin.driver.model.Model;
import hairpin.driver.model.ModelReader;
import hairpin.driver.model.ModelReading;
import hairpin.driver.write.GraphDefWriter;
import hairpin.driver.write.TarGzWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingApartTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @AfterEach
    void no_process_is_left() {
        assertThat(ProcessHandle.current().children()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void a_model_is_described_as_it_would_be_here() throws Exception {
        Path archive = lidar(8);

        ReadApart answer = new ReadingApart(128, LONG).read("mine.tar.gz", archive);

        Model here = ((ModelReading.Readable) ModelReader.read("mine.tar.gz", archive)).model();
        assertThat(answer)
                .isEqualTo(new ReadApart.Described(
                        "LIDAR", "clipped_ppo", "discrete", 2, here.network(), here.parameters()));
    }

    @Test
    void what_is_no_model_is_refused_in_the_same_words() throws Exception {
        Path words = Files.writeString(folder.resolve("words"), "just some words");

        Refusal here = ((ModelReading.Refused) ModelReader.read("mine.tar.gz", words)).refusal();
        assertThat(new ReadingApart(128, LONG).read("mine.tar.gz", words)).isEqualTo(new ReadApart.Refused(here));
    }

    @Test
    void what_needs_more_memory_than_there_is_is_refused() throws Exception {
        assertThat(new ReadingApart(16, LONG).read("mine.tar.gz", lidar(60_000)))
                .isEqualTo(new ReadApart.Refused(new Refusal(
                        Refusal.Code.TOO_LARGE,
                        "mine.tar.gz",
                        "needs more than the 16 MB of memory that reading it has")));
    }

    @Test
    void what_computes_for_too_long_is_refused_and_killed() throws Exception {
        assertThat(new ReadingApart(128, Duration.ofMillis(1)).read("mine.tar.gz", lidar(8)))
                .isInstanceOfSatisfying(
                        ReadApart.Refused.class,
                        it -> assertThat(it.refusal().what()).startsWith("takes more than"));
    }

    @Test
    void a_file_that_is_gone_is_nobodys_fault() throws Exception {
        assertThat(new ReadingApart(128, LONG).read("mine.tar.gz", folder.resolve("gone")))
                .isEqualTo(new ReadApart.Broke("the reading process ended without an answer, exit status 1"));
    }

    /// One hidden layer behind a LIDAR.
    private Path lidar(int hidden) throws IOException {
        String rays = "main_level/agent/main/online/network_0/LIDAR/LIDAR";
        byte[] graph = new GraphDefWriter()
                .placeholder(rays, -1, 64)
                .floats("in", new long[] {64, hidden}, weights(64 * hidden))
                .floats("out", new long[] {hidden, 2}, weights(hidden * 2))
                .node("MatMul", "sum", rays, "in")
                .node("Relu", "layer", "sum")
                .node("MatMul", "main_level/agent/main/online/network_1/ppo_head_0/policy", "layer", "out")
                .toBytes();
        return Files.write(
                folder.resolve("model"),
                new TarGzWriter()
                        .file("agent/model.pb", graph)
                        .file("model_metadata.json", """
                        {"action_space": [{"steering_angle": -10, "speed": 1}, {"steering_angle": 10, "speed": 1}],
                         "sensor": ["LIDAR"], "training_algorithm": "clipped_ppo", "action_space_type": "discrete"}
                        """)
                        .toBytes());
    }

    private static float[] weights(int count) {
        Random random = new Random(count);
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            weights[i] = random.nextFloat() - 0.5f;
        }
        return weights;
    }
}
