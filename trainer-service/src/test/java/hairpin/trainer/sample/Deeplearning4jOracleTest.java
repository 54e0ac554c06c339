package hairpin.trainer.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hairpin.driver.bounds.Limits;
import hairpin.driver.bounds.RefusedException;
import hairpin.driver.deeplearning4j.ZippedModel;
import hairpin.driver.graph.Inputs;
import hairpin.driver.network.Network;
import hairpin.driver.network.Pass;
import hairpin.driver.network.Volume;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.deeplearning4j.nn.api.NeuralNetwork;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/// Deeplearning4j makes, saves and runs networks; what our own reader makes of its zips answers the same to 1e-4.
@Tag("slow")
class Deeplearning4jOracleTest {

    private static final int FRAMES = 3;
    private static final int PIXELS = 120 * 160;
    private static final int RAYS = 64;

    private final byte[] grey = new byte[FRAMES * PIXELS];
    private final float[] ranges = new float[FRAMES * RAYS];

    Deeplearning4jOracleTest() {
        Random random = new Random(4);
        random.nextBytes(grey);
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = random.nextFloat() * 4;
        }
    }

    private static ConvolutionLayer.Builder convolution(int size, int stride, int channels) {
        return new ConvolutionLayer.Builder(size, size)
                .stride(stride, stride)
                .nOut(channels)
                .activation(Activation.RELU);
    }

    private static DenseLayer dense(int outputs) {
        return new DenseLayer.Builder()
                .nOut(outputs)
                .activation(Activation.RELU)
                .build();
    }

    private static OutputLayer output(LossFunction loss, int outputs, Activation activation) {
        return new OutputLayer.Builder(loss)
                .nOut(outputs)
                .activation(activation)
                .build();
    }

    @Test
    void a_sequence_with_channels_first_pooling_and_padding() throws Exception {
        MultiLayerNetwork theirs = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new Adam(1e-3))
                .l2(1e-4)
                .list()
                .layer(convolution(8, 4, 5).build())
                .layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build())
                .layer(convolution(5, 2, 7)
                        .convolutionMode(ConvolutionMode.Same)
                        .build())
                .layer(convolution(3, 1, 6).padding(1, 2).hasBias(false).build())
                .layer(dense(9))
                .layer(output(LossFunction.MCXENT, 3, Activation.SOFTMAX))
                .setInputType(InputType.convolutional(120, 160, 1))
                .build());
        theirs.init();

        assertAgree(theirs, theirs.output(frames(FRAMES, 1, 120, 160)), camera());
    }

    @Test
    void a_sequence_with_channels_last() throws Exception {
        MultiLayerNetwork theirs = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(2)
                .updater(new Nesterovs(0.1, 0.9))
                .list()
                .layer(convolution(8, 4, 5).dataFormat(CNN2DFormat.NHWC).build())
                .layer(convolution(4, 2, 7).dataFormat(CNN2DFormat.NHWC).build())
                .layer(dense(9))
                .layer(new ActivationLayer(Activation.TANH))
                .layer(output(LossFunction.MSE, 2, Activation.TANH))
                .setInputType(InputType.convolutional(120, 160, 1, CNN2DFormat.NHWC))
                .build());
        theirs.init();

        assertAgree(theirs, theirs.output(frames(FRAMES, 120, 160, 1)), camera());
    }

    @Test
    void a_sequence_over_lidar_rays() throws Exception {
        MultiLayerNetwork theirs = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(3)
                .list()
                .layer(dense(64))
                .layer(dense(64))
                .layer(output(LossFunction.MCXENT, 5, Activation.SOFTMAX))
                .setInputType(InputType.feedForward(RAYS))
                .build());
        theirs.init();

        assertAgree(theirs, theirs.output(rays()), lidar());
    }

    @Test
    void a_graph_of_camera_and_lidar_with_a_value_beside_the_policy() throws Exception {
        ComputationGraph theirs = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .seed(4)
                .updater(new Adam(1e-3))
                .graphBuilder()
                .addInputs("camera", "lidar")
                .addLayer("eye", convolution(8, 4, 5).build(), "camera")
                .addLayer("rays", dense(16), "lidar")
                .addLayer("seen", dense(20), "eye")
                .addVertex("both", new MergeVertex(), "seen", "rays")
                .addLayer("thought", dense(9), "both")
                .addLayer("value", output(LossFunction.MSE, 1, Activation.IDENTITY), "thought")
                .addLayer("policy", output(LossFunction.MCXENT, 3, Activation.SOFTMAX), "thought")
                .setOutputs("value", "policy")
                .setInputTypes(InputType.convolutional(120, 160, 1), InputType.feedForward(RAYS))
                .build());
        theirs.init();

        assertAgree(theirs, theirs.output(frames(FRAMES, 1, 120, 160), rays())[1], camera(), lidar());
    }

    private static Inputs.Input camera() {
        return new Inputs.Input("FRONT_FACING_CAMERA", new Volume(120, 160, 1), true);
    }

    private static Inputs.Input lidar() {
        return new Inputs.Input("LIDAR", new Volume(1, 1, RAYS), false);
    }

    private INDArray frames(long... shape) {
        float[] levels = new float[grey.length];
        for (int i = 0; i < grey.length; i++) {
            levels[i] = (grey[i] & 255) / 255f;
        }
        return Nd4j.create(levels, shape, 'c');
    }

    private INDArray rays() {
        return Nd4j.create(ranges.clone(), new long[] {FRAMES, RAYS}, 'c');
    }

    private void assertAgree(NeuralNetwork theirs, INDArray answers, Inputs.Input... inputs)
            throws IOException, RefusedException {
        Map<String, byte[]> files = saved(theirs);
        Network ours = ZippedModel.read(
                files.get("configuration.json"),
                files.get("coefficients.bin"),
                new Inputs(List.of(inputs), Limits.parameters(0)));
        Pass pass = ours.prepare().newPass(FRAMES);
        pass.run(grey, 0, ranges, 0, FRAMES);

        assertThat(answers.columns()).isEqualTo(ours.outputs());
        for (int frame = 0; frame < FRAMES; frame++) {
            for (int n = 0; n < ours.outputs(); n++) {
                assertThat(pass.output(frame, n)).isCloseTo(answers.getFloat(frame, n), within(1e-4f));
            }
        }
    }

    private static Map<String, byte[]> saved(NeuralNetwork network) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        switch (network) {
            case MultiLayerNetwork sequence -> ModelSerializer.writeModel(sequence, bytes, true);
            case ComputationGraph graph -> ModelSerializer.writeModel(graph, bytes, true);
            default -> throw new IllegalArgumentException("no such network: " + network.getClass());
        }
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
