package hairpin.driver.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import hairpin.driver.bounds.RefusedException;
import hairpin.driver.network.Network;
import hairpin.driver.network.Pass;
import hairpin.driver.network.Volume;
import hairpin.driver.onnx.OnnxGraph;
import hairpin.driver.protobuf.WireWriter;
import hairpin.driver.tensorflow.FrozenGraph;
import hairpin.driver.write.OnnxWriter;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// An independent runtime agrees with ours to 1e-4.
class OnnxRuntimeOracleTest {

    private static final Volume FRAME = Samples.FRAME;
    private static final int FRAMES = 5;

    private static void assertAgrees(byte[] onnx, Network network, long... shape) throws OrtException {
        byte[] grey = new byte[FRAMES * FRAME.size()];
        new Random(8).nextBytes(grey);
        float[] levels = new float[grey.length];
        for (int i = 0; i < grey.length; i++) {
            levels[i] = grey[i] & 255;
        }
        Pass pass = network.prepare().newPass(FRAMES);
        pass.run(grey, 0, FRAMES);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            try (OrtSession session = environment.createSession(onnx, options);
                    OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(levels), shape);
                    OrtSession.Result result = session.run(Map.of("camera", input))) {
                float[][] theirs = (float[][]) result.get(0).getValue();
                for (int i = 0; i < FRAMES; i++) {
                    for (int n = 0; n < network.outputs(); n++) {
                        assertThat(pass.output(i, n)).isCloseTo(theirs[i][n], within(1e-4f));
                    }
                }
            }
        }
    }

    @Test
    void channels_first_with_padding_and_a_dynamic_flattening() throws OrtException, RefusedException {
        byte[] onnx = OnnxReadingTest.model().toBytes();

        assertAgrees(onnx, OnnxGraph.read(onnx, Samples.camera()), FRAMES, 1, 120, 160);
    }

    @Test
    void channels_last_turned_pooled_and_flattened() throws OrtException, RefusedException {
        Random random = new Random(6);
        byte[] onnx = new OnnxWriter()
                .input("camera", -1, 120, 160, 1)
                .output("policy", -1, 4)
                .node(
                        "Transpose",
                        "turned",
                        new WireWriter[] {OnnxWriter.attribute("perm", new long[] {0, 3, 1, 2})},
                        "camera")
                .floats("255", new long[0], 1f / 255f)
                .node("Mul", "scaled", "turned", "255")
                .node(
                        "AveragePool",
                        "pooled",
                        new WireWriter[] {
                            OnnxWriter.attribute("kernel_shape", new long[] {2, 2}),
                            OnnxWriter.attribute("strides", new long[] {2, 2})
                        },
                        "scaled")
                .floats("k1", new long[] {6, 1, 5, 5}, Samples.numbers(random, 150, 0.5f))
                .node(
                        "Conv",
                        "c1",
                        new WireWriter[] {
                            OnnxWriter.attribute("strides", new long[] {3, 3}),
                            OnnxWriter.attribute("auto_pad", "SAME_UPPER")
                        },
                        "pooled",
                        "k1")
                .floats("b1", new long[] {1, 6, 1, 1}, Samples.numbers(random, 6, 0.5f))
                .node("Add", "a1", "c1", "b1")
                .node("Relu", "r1", "a1")
                .node(
                        "MaxPool",
                        "m1",
                        new WireWriter[] {
                            OnnxWriter.attribute("kernel_shape", new long[] {2, 2}),
                            OnnxWriter.attribute("strides", new long[] {2, 2})
                        },
                        "r1")
                .node("Flatten", "flat", "m1")
                .floats("w", new long[] {10 * 13 * 6, 4}, Samples.numbers(random, 10 * 13 * 24, 0.2f))
                .node("MatMul", "product", "flat", "w")
                .floats("b", new long[] {4}, Samples.numbers(random, 4, 0.2f))
                .node("Add", "sum", "product", "b")
                .node("Tanh", "policy", "sum")
                .toBytes();

        assertAgrees(onnx, OnnxGraph.read(onnx, Samples.camera()), FRAMES, 120, 160, 1);
    }

    @Test
    void the_frozen_graph_and_the_onnx_of_the_same_network() throws OrtException, RefusedException {
        Network network = FrozenGraph.read(Samples.graph(), Samples.camera(), false);
        byte[] onnx = OnnxOfNetwork.write(network);

        assertAgrees(onnx, network, FRAMES, 1, 120, 160);
        assertThat(OnnxGraph.read(onnx, Samples.camera()).summary()).isEqualTo(network.summary());
    }

    @Test
    void what_we_read_from_onnx_gives_the_bits_of_the_frozen_graph() throws RefusedException {
        Network frozen = FrozenGraph.read(Samples.graph(), Samples.camera(), false);
        Network onnx = OnnxGraph.read(OnnxOfNetwork.write(frozen), Samples.camera());
        byte[] grey = new byte[FRAME.size()];
        new Random(2).nextBytes(grey);

        List<Pass> passes = List.of(frozen.prepare().newPass(1), onnx.prepare().newPass(1));
        passes.forEach(pass -> pass.run(grey, 0, 1));

        for (int n = 0; n < 3; n++) {
            assertThat(passes.get(1).output(0, n)).isEqualTo(passes.get(0).output(0, n));
        }
    }
}
