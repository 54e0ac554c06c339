package hairpin.driver.write;

import hairpin.driver.network.Convolution;
import hairpin.driver.network.Dense;
import hairpin.driver.network.Layer;
import hairpin.driver.network.Pointwise;
import hairpin.driver.network.Pooling;
import hairpin.driver.network.Softmax;
import hairpin.driver.network.Volume;
import hairpin.driver.network.Window;
import hairpin.driver.protobuf.WireWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes a network as the field's cars want it: a frozen TensorFlow graph whose nodes bear the names that the
/// field's trainer gives, division by 255 inside, down to `ppo_head_0/policy`.
public final class FrozenGraphWriter {

    private static final String INPUT =
            "main_level/agent/main/online/network_0/FRONT_FACING_CAMERA/FRONT_FACING_CAMERA";
    private static final String NETWORK = "main_level/agent/main/online/network_1/";
    private static final String POLICY = NETWORK + "ppo_head_0/policy";

    private final GraphDefWriter graph = new GraphDefWriter();
    private String last = INPUT;
    private boolean flat;
    private int convolutions;
    private int others;

    private FrozenGraphWriter() {}

    /// @param frame the picture that goes in
    /// @param layers from the picture divided by 255 to the policy: convolutions, pooling, dense layers,
    ///     a softmax at the end where actions are discrete
    public static byte[] write(Volume frame, List<Layer> layers) {
        FrozenGraphWriter writer = new FrozenGraphWriter();
        writer.graph.placeholder(INPUT, -1, frame.height(), frame.width(), frame.channels());
        String camera = NETWORK + "FRONT_FACING_CAMERA/";
        writer.graph.floats(camera + "truediv/y", new long[0], 255f);
        writer.add("RealDiv", camera + "truediv", Map.of(), camera + "truediv/y");
        for (Layer layer : layers) {
            writer.layer(layer);
        }
        writer.graph.node("Identity", POLICY, writer.last);
        return writer.graph.toBytes();
    }

    private void layer(Layer layer) {
        switch (layer) {
            case Convolution convolution -> convolution(convolution);
            case Pooling pooling -> pooling(pooling);
            case Dense dense -> dense(dense);
            case Softmax _ -> add("Softmax", NETWORK + "ppo_head_0/Softmax", Map.of());
            case Pointwise tanh
            when tanh.function() == Pointwise.Function.TANH -> add("Tanh", NETWORK + "ppo_head_0/Tanh", Map.of());
            default -> throw new IllegalArgumentException("the field's networks have no layer " + layer.summary());
        }
    }

    private void add(String op, String name, Map<String, WireWriter> attributes, String... more) {
        String[] inputs = new String[more.length + 1];
        inputs[0] = last;
        System.arraycopy(more, 0, inputs, 1, more.length);
        graph.node(op, name, attributes, inputs);
        last = name;
    }

    private void convolution(Convolution convolution) {
        String name = NETWORK + "FRONT_FACING_CAMERA/Conv2d_" + convolutions++ + "/";
        Window window = convolution.window();
        int in = convolution.in().channels();
        int out = convolution.out().channels();
        weights(
                name,
                new long[] {window.height(), window.width(), in, out},
                convolution.depth(),
                out,
                convolution::weight);
        add("Conv2D", name + "Conv2D", windowed(window), name + "kernel/read");
        bias(name, out, convolution::bias);
        if (convolution.relu()) {
            add("Relu", name + "Relu", Map.of());
        }
    }

    private void pooling(Pooling pooling) {
        Map<String, WireWriter> attributes = new HashMap<>(windowed(pooling.window()));
        attributes.put(
                "ksize",
                GraphDefWriter.list(
                        1, pooling.window().height(), pooling.window().width(), 1));
        add(pooling.mean() ? "AvgPool" : "MaxPool", NETWORK + "FRONT_FACING_CAMERA/pool_" + others++, attributes);
    }

    private static Map<String, WireWriter> windowed(Window window) {
        return Map.of(
                "T", GraphDefWriter.type(1),
                "data_format", GraphDefWriter.text("NHWC"),
                "padding", GraphDefWriter.text("VALID"),
                "strides", GraphDefWriter.list(1, window.strideY(), window.strideX(), 1));
    }

    private void dense(Dense dense) {
        if (!flat) {
            flatten();
        }
        String name = NETWORK + "Dense_" + others++ + "/";
        int out = dense.outputs();
        weights(name, new long[] {dense.inputs(), out}, dense.inputs(), out, dense::weight);
        add("MatMul", name + "MatMul", Map.of(), name + "kernel/read");
        bias(name, out, dense::bias);
        if (dense.relu()) {
            add("Relu", name + "Relu", Map.of());
        }
    }

    /// The way of the field's framework: the batch from the shape, everything else in one row.
    private void flatten() {
        String name = NETWORK + "FRONT_FACING_CAMERA/Flatten/flatten/";
        graph.node("Shape", name + "Shape", last);
        graph.ints(name + "strided_slice/stack", new long[] {1}, 0);
        graph.ints(name + "strided_slice/stack_1", new long[] {1}, 1);
        graph.ints(name + "strided_slice/stack_2", new long[] {1}, 1);
        graph.node(
                "StridedSlice",
                name + "strided_slice",
                Map.of("shrink_axis_mask", GraphDefWriter.number(1)),
                name + "Shape",
                name + "strided_slice/stack",
                name + "strided_slice/stack_1",
                name + "strided_slice/stack_2");
        graph.ints(name + "Reshape/shape/1", new long[0], -1);
        graph.node("Pack", name + "Reshape/shape", name + "strided_slice", name + "Reshape/shape/1");
        add("Reshape", name + "Reshape", Map.of(), name + "Reshape/shape");
        flat = true;
    }

    /// A weight by product and output.
    @FunctionalInterface
    private interface Weight {
        float at(int k, int n);
    }

    /// An output's bias.
    @FunctionalInterface
    private interface Bias {
        float at(int n);
    }

    private void weights(String name, long[] dims, int depth, int out, Weight weight) {
        float[] values = new float[depth * out];
        for (int i = 0; i < values.length; i++) {
            values[i] = weight.at(i / out, i % out);
        }
        graph.floats(name + "kernel", dims, values);
        graph.node("Identity", name + "kernel/read", name + "kernel");
    }

    private void bias(String name, int out, Bias bias) {
        float[] values = new float[out];
        for (int n = 0; n < out; n++) {
            values[n] = bias.at(n);
        }
        graph.floats(name + "bias", new long[] {out}, values);
        graph.node("Identity", name + "bias/read", name + "bias");
        add("BiasAdd", name + "BiasAdd", Map.of("data_format", GraphDefWriter.text("NHWC")), name + "bias/read");
    }
}
