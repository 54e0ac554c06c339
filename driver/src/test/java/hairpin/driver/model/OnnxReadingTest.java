package hairpin.driver.model;

import static hairpin.driver.Refusal.Code.BAD_WEIGHTS;
import static hairpin.driver.Refusal.Code.TOO_LARGE;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_OPERATION;
import static org.assertj.core.api.Assertions.assertThat;

import hairpin.driver.Refusal;
import hairpin.driver.protobuf.WireWriter;
import hairpin.driver.write.OnnxWriter;
import hairpin.driver.write.TarGzWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OnnxReadingTest {

    static byte[] zip(byte[] onnx) {
        return new TarGzWriter()
                .file("model.onnx", onnx)
                .file("model_metadata.json", Samples.THREE_ACTIONS)
                .toBytes();
    }

    /// A camera network of three scores, flattened as PyTorch's exporter writes it.
    static OnnxWriter model() {
        Random random = new Random(3);
        return new OnnxWriter()
                .input("camera", -1, 1, 120, 160)
                .output("policy", -1, 3)
                .floats("255", new long[0], 255f)
                .node("Div", "scaled", "camera", "255")
                .floats("kernel", new long[] {4, 1, 8, 8}, Samples.numbers(random, 256, 0.5f))
                .floats("kernel_bias", new long[] {4}, Samples.numbers(random, 4, 0.5f))
                .node(
                        "Conv",
                        "convolved",
                        new WireWriter[] {
                            OnnxWriter.attribute("strides", new long[] {8, 8}),
                            OnnxWriter.attribute("pads", new long[] {2, 2, 2, 2})
                        },
                        "scaled",
                        "kernel",
                        "kernel_bias")
                .node("Relu", "bent", "convolved")
                .node("Shape", "shape", "bent")
                .ints("zero", new long[0], 0)
                .node("Gather", "batch", "shape", "zero")
                .ints("axes", new long[] {1}, 0)
                .node("Unsqueeze", "batch_1", "batch", "axes")
                .ints("rest", new long[] {1}, -1)
                .node("Concat", "rows", new WireWriter[] {OnnxWriter.attribute("axis", 0)}, "batch_1", "rest")
                .node("Reshape", "flat", "bent", "rows")
                .floats("w", new long[] {3, 1200}, Samples.numbers(random, 3600, 0.2f))
                .floats("b", new long[] {3}, Samples.numbers(random, 3, 0.2f))
                .node("Gemm", "scores", new WireWriter[] {OnnxWriter.attribute("transB", 1)}, "flat", "w", "b")
                .node("Softmax", "policy", new WireWriter[] {OnnxWriter.attribute("axis", 1)}, "scores");
    }

    @Test
    void a_model_with_channels_first_is_read() {
        assertThat(Samples.readable(zip(model().toBytes())).network())
                .isEqualTo("120x160x1 · pad 2,2,2,2 · conv 4@8x8/8 relu · dense 3 · softmax");
    }

    private static OnnxWriter start() {
        return new OnnxWriter().input("camera", -1, 1, 120, 160).output("policy", -1, 3);
    }

    private static Refusal refused(OnnxWriter model) {
        return Samples.refused(zip(model.toBytes()));
    }

    @Test
    void weights_in_another_file_are_refused_even_when_nobody_uses_them() {
        WireWriter outside = new WireWriter()
                .varints(1, 3)
                .varint(2, 1)
                .string(8, "w")
                .message(13, new WireWriter().string(1, "location").string(2, "/etc/passwd"))
                .varint(14, 1);

        Refusal refusal = refused(start().stored(outside));

        assertThat(refusal.code()).isEqualTo(BAD_WEIGHTS);
        assertThat(refusal.what()).contains("another file");
    }

    @Test
    void a_constant_with_sparse_values_is_refused() {
        WireWriter sparse = new WireWriter().string(1, "sparse_value").message(22, new WireWriter());

        assertThat(refused(start().node("Constant", "policy", new WireWriter[] {sparse}))
                        .code())
                .isEqualTo(UNSUPPORTED_OPERATION);
    }

    @Test
    void sparse_weights_are_refused() {
        byte[] model = new WireWriter()
                .message(7, new WireWriter().message(15, new WireWriter()))
                .toBytes();

        assertThat(Samples.refused(zip(model)).what()).contains("sparse");
    }

    @Test
    void functions_are_refused() {
        byte[] model = new WireWriter().message(25, new WireWriter()).toBytes();

        assertThat(Samples.refused(zip(model)).what()).contains("functions");
    }

    @Test
    void a_graph_inside_a_node_is_refused() {
        WireWriter body = new WireWriter().string(1, "body").message(6, new WireWriter());

        assertThat(refused(start().node("Loop", "policy", new WireWriter[] {body}, "camera"))
                        .what())
                .contains("graph of its own");
    }

    @Test
    void operations_of_other_domains_are_refused() {
        WireWriter node = new WireWriter()
                .string(1, "camera")
                .string(2, "policy")
                .string(4, "Relu")
                .string(7, "com.example");

        assertThat(refused(start().node(node)).what()).contains("com.example.Relu");
    }

    @Test
    void a_circle_is_refused() {
        assertThat(refused(start().node("Relu", "a", "policy").node("Relu", "policy", "a"))
                        .what())
                .contains("circle");
    }

    @Test
    void a_chain_of_ten_thousand_nodes_does_not_break_the_stack() {
        OnnxWriter model = start();
        String last = "camera";
        for (int i = 0; i < 10_000; i++) {
            model.node("Relu", "r" + i, last);
            last = "r" + i;
        }

        assertThat(refused(model.node("Flatten", "policy", last)).code()).isEqualTo(TOO_LARGE);
    }

    @Test
    void a_shape_of_two_to_the_forty_is_refused_before_memory_is_asked_for() {
        OnnxWriter model = start().stored(new WireWriter()
                        .varints(1, 1L << 40)
                        .varint(2, 1)
                        .string(8, "w")
                        .floatBytes(9, 1f))
                .node("Add", "policy", "camera", "w");

        assertThat(refused(model).code()).isEqualTo(TOO_LARGE);
    }

    @Test
    void weights_that_are_not_numbers_are_refused() {
        OnnxWriter model = start().floats("w", new long[] {1}, Float.NaN).node("Add", "policy", "camera", "w");

        assertThat(refused(model).code()).isEqualTo(BAD_WEIGHTS);
    }

    @Test
    void the_same_name_for_two_values_is_refused() {
        assertThat(refused(start().node("Relu", "policy", "camera").node("Tanh", "policy", "camera"))
                        .what())
                .contains("two nodes");
        assertThat(refused(start().floats("w", new long[] {1}, 1f).floats("w", new long[] {1}, 2f))
                        .what())
                .contains("twice");
    }

    @Test
    void probabilities_across_the_batch_are_refused() {
        WireWriter[] axis = {OnnxWriter.attribute("axis", 0)};

        assertThat(refused(start().node("Flatten", "flat", "camera").node("Softmax", "policy", axis, "flat"))
                        .what())
                .contains("axis 0");
    }

    @Test
    void another_picture_size_is_refused() {
        OnnxWriter model = new OnnxWriter()
                .input("camera", -1, 3, 84, 84)
                .output("policy", -1, 3)
                .node("Relu", "policy", "camera");

        assertThat(refused(model).code()).isEqualTo(UNSUPPORTED_GRAPH);
    }
}
