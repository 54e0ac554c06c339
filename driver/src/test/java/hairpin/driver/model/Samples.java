package hairpin.driver.model;

import hairpin.driver.Refusal;
import hairpin.driver.bounds.Limits;
import hairpin.driver.graph.Inputs;
import hairpin.driver.model.ActionSpace.Action;
import hairpin.driver.model.ActionSpace.Discrete;
import hairpin.driver.network.Convolution;
import hairpin.driver.network.Dense;
import hairpin.driver.network.Layer;
import hairpin.driver.network.Softmax;
import hairpin.driver.network.Volume;
import hairpin.driver.network.Window;
import hairpin.driver.write.CarArchive;
import hairpin.driver.write.FrozenGraphWriter;
import hairpin.driver.write.GraphDefWriter;
import hairpin.driver.write.TarGzWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Models made up for tests.
final class Samples {

    static final Volume FRAME = new Volume(120, 160, 1);
    static final String INPUT = "main_level/agent/main/online/network_0/FRONT_FACING_CAMERA/FRONT_FACING_CAMERA";
    static final String POLICY = "main_level/agent/main/online/network_1/ppo_head_0/policy";

    static final String THREE_ACTIONS = """
            {"action_space": [{"steering_angle": -20, "speed": 1.0}, {"steering_angle": 0, "speed": 2.0},
                              {"steering_angle": 20, "speed": 1.0}],
             "sensor": ["FRONT_FACING_CAMERA"]}""";

    private Samples() {}

    /// A small camera network with three scores.
    static List<Layer> layers(long seed) {
        Random random = new Random(seed);
        List<Layer> layers = new ArrayList<>();
        Convolution first = convolution(random, FRAME, new Window(8, 8, 4, 4), 5);
        Convolution second = convolution(random, first.out(), new Window(4, 4, 2, 2), 7);
        layers.add(first);
        layers.add(second);
        layers.add(
                new Dense(second.outputs(), numbers(random, second.outputs() * 9, 0.05f), numbers(random, 9, 1), true));
        layers.add(new Dense(9, numbers(random, 27, 1), numbers(random, 3, 1), false));
        layers.add(new Softmax(3));
        return layers;
    }

    private static Convolution convolution(Random random, Volume in, Window window, int channels) {
        int depth = window.height() * window.width() * in.channels();
        return new Convolution(in, window, numbers(random, depth * channels, 0.3f), numbers(random, channels, 1), true);
    }

    static float[] numbers(Random random, int count, float scale) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (random.nextFloat() - 0.5f) * scale;
        }
        return numbers;
    }

    /// What the front camera alone gives to a graph.
    static Inputs camera() {
        return new Inputs(List.of(new Inputs.Input("FRONT_FACING_CAMERA", FRAME, true)), Limits.parameters(0));
    }

    static byte[] graph() {
        return FrozenGraphWriter.write(FRAME, layers(1));
    }

    static Discrete threeActions() {
        return new Discrete(List.of(new Action(-20, 1), new Action(0, 2), new Action(20, 1)));
    }

    static byte[] car() {
        return CarArchive.write(graph(), threeActions());
    }

    /// A car archive around any graph, with three actions.
    static byte[] car(byte[] graph) {
        return new TarGzWriter()
                .file("agent/model.pb", graph)
                .file("model_metadata.json", THREE_ACTIONS)
                .toBytes();
    }

    /// The placeholder, divided by 255 and flattened to `flat`, for graphs that go on from there.
    static GraphDefWriter flattened() {
        return new GraphDefWriter()
                .placeholder(INPUT, -1, 120, 160, 1)
                .floats("255", new long[0], 255f)
                .node("RealDiv", "scaled", INPUT, "255")
                .ints("row", new long[] {2}, -1, 19200)
                .node("Reshape", "flat", "scaled", "row");
    }

    /// `flat` times weights plus bias gives `scores`, three of them.
    static GraphDefWriter scored() {
        return flattened()
                .floats("weights", new long[] {19200, 3}, numbers(new Random(5), 19200 * 3, 0.01f))
                .node("MatMul", "product", "flat", "weights")
                .floats("bias", new long[] {3}, 0.1f, 0.2f, 0.3f)
                .node("BiasAdd", "scores", Map.of(), "product", "bias");
    }

    static Model readable(byte[] archive) {
        return switch (ModelReader.read("test.tar.gz", archive)) {
            case ModelReading.Readable(Model model) -> model;
            case ModelReading.Refused(Refusal refusal) -> throw new AssertionError(refusal.sentence());
        };
    }

    static Refusal refused(byte[] archive) {
        return switch (ModelReader.read("test.tar.gz", archive)) {
            case ModelReading.Readable(Model model) -> throw new AssertionError("was read: " + model.network());
            case ModelReading.Refused(Refusal refusal) -> refusal;
        };
    }
}
