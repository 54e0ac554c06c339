package hairpin.benchmarks;

import hairpin.driver.network.Convolution;
import hairpin.driver.network.Dense;
import hairpin.driver.network.InputTable;
import hairpin.driver.network.Layer;
import hairpin.driver.network.Network;
import hairpin.driver.network.Pointwise;
import hairpin.driver.network.Softmax;
import hairpin.driver.network.Volume;
import hairpin.driver.network.Window;
import hairpin.driver.protobuf.WireWriter;
import hairpin.driver.write.OnnxWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Networks of the sizes that people race with, and the same as ONNX.
final class FieldNetworks {

    static final Volume FRAME = new Volume(120, 160, 1);
    private static final int ACTIONS = 10;

    private FieldNetworks() {}

    /// The field's DEEP_CONVOLUTIONAL_NETWORK_SHALLOW: 22 million multiply-adds for a frame.
    static Network shallow() {
        SplittableRandom random = new SplittableRandom(1);
        Convolution first = convolution(random, FRAME, new Window(8, 8, 4, 4), 32);
        Convolution second = convolution(random, first.out(), new Window(4, 4, 2, 2), 64);
        Convolution third = convolution(random, second.out(), new Window(3, 3, 1, 1), 64);
        List<Layer> layers = new ArrayList<>(List.of(first, second, third));
        layers.add(dense(random, third.outputs(), 512, true));
        layers.add(dense(random, 512, ACTIONS, false));
        layers.add(new Softmax(ACTIONS));
        return new Network(FRAME, InputTable.plain().then(Pointwise.Function.DIVIDE, 255f), layers);
    }

    /// A small network without convolutions over a very small picture.
    static Network small() {
        SplittableRandom random = new SplittableRandom(2);
        Volume picture = new Volume(8, 8, 1);
        return new Network(
                picture,
                InputTable.plain().then(Pointwise.Function.DIVIDE, 255f),
                List.of(
                        dense(random, 64, 64, true),
                        dense(random, 64, 64, true),
                        dense(random, 64, ACTIONS, false),
                        new Softmax(ACTIONS)));
    }

    private static Convolution convolution(SplittableRandom random, Volume in, Window window, int channels) {
        int depth = window.height() * window.width() * in.channels();
        return new Convolution(
                in, window, numbers(random, depth * channels, depth), numbers(random, channels, 100), true);
    }

    private static Dense dense(SplittableRandom random, int inputs, int outputs, boolean relu) {
        return new Dense(inputs, numbers(random, inputs * outputs, inputs), numbers(random, outputs, 100), relu);
    }

    private static float[] numbers(SplittableRandom random, int count, int depth) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) ((random.nextDouble() - 0.5) * Math.sqrt(24.0 / depth));
        }
        return numbers;
    }

    /// Channels first and weights turned to match, as another runtime likes it.
    static byte[] onnx(Network network) {
        Volume frame = network.branches().getFirst().source().volume();
        OnnxWriter onnx = new OnnxWriter()
                .input("camera", -1, frame.channels(), frame.height(), frame.width())
                .output("policy", -1, network.outputs())
                .floats("255", new long[0], 255f)
                .node("Div", "v0", "camera", "255");
        Volume picture = frame;
        int made = 0;
        for (Layer layer : network.layers()) {
            String from = "v" + made++;
            String to = "v" + made;
            switch (layer) {
                case Convolution convolution -> {
                    put(onnx, convolution, from, to);
                    picture = convolution.out();
                }
                case Dense dense -> {
                    put(onnx, dense, picture, from, to);
                    picture = new Volume(1, 1, dense.outputs());
                }
                default -> onnx.node("Softmax", to, from);
            }
        }
        return onnx.node("Identity", "policy", "v" + made).toBytes();
    }

    private static void put(OnnxWriter onnx, Convolution layer, String from, String to) {
        int in = layer.in().channels();
        int out = layer.out().channels();
        int area = layer.window().height() * layer.window().width();
        float[] weights = new float[layer.depth() * out];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = layer.weight(i % area * in + i / area % in, i / (area * in));
        }
        long[] shape = {out, in, layer.window().height(), layer.window().width()};
        WireWriter strides = OnnxWriter.attribute(
                "strides", new long[] {layer.window().strideY(), layer.window().strideX()});
        onnx.floats(to + "w", shape, weights)
                .floats(to + "b", new long[] {out}, bias(out, layer::bias))
                .node("Conv", to + "c", new WireWriter[] {strides}, from, to + "w", to + "b")
                .node(layer.relu() ? "Relu" : "Identity", to, to + "c");
    }

    private static void put(OnnxWriter onnx, Dense layer, Volume picture, String from, String to) {
        int out = layer.outputs();
        int area = picture.height() * picture.width();
        float[] weights = new float[layer.inputs() * out];
        for (int k = 0; k < layer.inputs(); k++) {
            int theirs = k % picture.channels() * area + k / picture.channels();
            for (int n = 0; n < out; n++) {
                weights[theirs * out + n] = layer.weight(k, n);
            }
        }
        onnx.floats(to + "w", new long[] {layer.inputs(), out}, weights)
                .floats(to + "b", new long[] {out}, bias(out, layer::bias))
                .node("Flatten", to + "f", from)
                .node("Gemm", to + "g", to + "f", to + "w", to + "b")
                .node(layer.relu() ? "Relu" : "Identity", to, to + "g");
    }

    private interface Bias {
        float at(int n);
    }

    private static float[] bias(int out, Bias bias) {
        float[] values = new float[out];
        for (int n = 0; n < out; n++) {
            values[n] = bias.at(n);
        }
        return values;
    }
}
