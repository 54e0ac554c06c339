package hairpin.driver.model;

import static hairpin.driver.model.Samples.INPUT;
import static hairpin.driver.model.Samples.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import hairpin.driver.write.GraphDefWriter;
import hairpin.driver.write.TarGzWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class CarArchiveTest {

    @Test
    void a_car_archive_is_read_with_its_network_actions_and_digests() {
        Model model = Samples.readable(Samples.car());

        assertThat(model.network())
                .isEqualTo("120x160x1 · conv 5@8x8/4 relu · conv 7@4x4/2 relu · dense 9 relu · dense 3 · softmax");
        assertThat(model.parameters()).isEqualTo(64 * 5 + 5 + 16 * 5 * 7 + 7 + 13L * 18 * 7 * 9 + 9 + 27 + 3);
        assertThat(model.metadata().actionSpace()).isEqualTo(Samples.threeActions());
        assertThat(model.sha256()).matches("[0-9a-f]{64}");
        assertThat(model.graphMd5()).matches("[0-9a-f]{32}");
    }

    @Test
    void a_folder_around_the_archive_and_a_dot_in_front_do_no_harm() {
        byte[] packed = new TarGzWriter()
                .entry('5', "./mine/", "", new byte[0])
                .file("./mine/agent/model.pb", Samples.graph())
                .file("./mine/model_metadata.json", Samples.THREE_ACTIONS)
                .file("./mine/reward_function.py", "def reward_function(params): return 1.0")
                .toBytes();

        assertThat(Samples.readable(packed).parameters()).isPositive();
    }

    @Test
    void a_zip_of_the_reimportable_folder_takes_the_best_iteration() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "model/model_46.pb", "not a graph".getBytes(StandardCharsets.UTF_8));
            put(zip, "model/model_9.pb", Samples.graph());
            put(zip, "model/deepracer_checkpoints.json", """
                    {"last_checkpoint": {"name": "46_Step-900.ckpt"},
                     "best_checkpoint": {"name": "9_Step-300.ckpt", "avg_eval_metric": 93}}""".getBytes(StandardCharsets.UTF_8));
            put(zip, "model/model_metadata.json", Samples.THREE_ACTIONS.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Samples.readable(bytes.toByteArray()).parameters()).isPositive();
    }

    private static TarGzWriter folder(int... iterations) {
        TarGzWriter tar = new TarGzWriter()
                .file("mine/model/.coach_checkpoint", "46_Step-900.ckpt")
                .file("mine/model/46_Step-900.ckpt.index", "x")
                .file("mine/ip/hyperparameters.json", "{}")
                .file("mine/reward_function.py", "def reward_function(params): return 1.0")
                .file("mine/model/model_metadata.json", Samples.THREE_ACTIONS);
        for (int iteration : iterations) {
            tar.file("mine/model/model_" + iteration + ".pb", Samples.graph());
        }
        return tar;
    }

    @Test
    void a_reimportable_folder_without_a_note_of_the_best_takes_the_last_iteration() {
        byte[] packed = folder(9, 10).file("mine/model/model_110.pb", "broken").toBytes();

        assertThat(Samples.refused(packed).where()).startsWith("mine/model/model_110.pb");
        assertThat(Samples.readable(folder(9, 10, 110).toBytes()).parameters()).isPositive();
    }

    @Test
    void when_the_best_iterations_graph_is_gone_the_last_one_drives() {
        byte[] packed = folder(44, 45)
                .file("mine/model/model_46.pb", "broken")
                .file("mine/model/deepracer_checkpoints.json", """
                        {"best_checkpoint": {"name": "9_Step-300.ckpt"}, "last_checkpoint": {"name": "46_Step-900.ckpt"}}""")
                .toBytes();

        assertThat(Samples.refused(packed).where()).startsWith("mine/model/model_46.pb");
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @Test
    void the_trainers_gradient_scaling_and_input_offset_leave_no_trace() {
        byte[] graph = Samples.scored()
                .floats("offset", new long[0], 0f)
                .floats("rescaler", new long[0], 1f)
                .node("Identity", "rescaler/read", "rescaler")
                .floats("one", new long[0], 1f)
                .node("Sub", "rest", "one", "rescaler/read")
                .node("StopGradient", "stopped", "scores")
                .node("Mul", "left", "rest", "stopped")
                .node("Mul", "right", "rescaler/read", "scores")
                .node("Add", "joined", "left", "right")
                .node("Softmax", POLICY, "joined")
                .node("VariableV2", "never/reached")
                .toBytes();

        assertThat(Samples.readable(Samples.car(graph)).network()).isEqualTo("120x160x1 · dense 3 · softmax");
    }

    @Test
    void padding_same_and_a_cut_row_are_understood() {
        byte[] graph = new GraphDefWriter()
                .placeholder(INPUT, -1, 120, 160, 1)
                .floats("kernel", new long[] {5, 5, 1, 2}, new float[50])
                .node(
                        "Conv2D",
                        "convolved",
                        Map.of("strides", GraphDefWriter.list(1, 40, 40, 1), "padding", GraphDefWriter.text("SAME")),
                        INPUT,
                        "kernel")
                .ints("row", new long[] {2}, -1, 24)
                .node("Reshape", "flat", "convolved", "row")
                .ints("begin", new long[] {2}, 0, 4)
                .ints("end", new long[] {2}, 0, 7)
                .ints("step", new long[] {2}, 1, 1)
                .node(
                        "StridedSlice",
                        POLICY,
                        Map.of("begin_mask", GraphDefWriter.number(1), "end_mask", GraphDefWriter.number(1)),
                        "flat",
                        "begin",
                        "end",
                        "step")
                .toBytes();

        assertThat(Samples.readable(Samples.car(graph)).network()).endsWith("conv 2@5x5/40 · slice 4..6");
    }
}
