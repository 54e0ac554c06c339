package hairpin.driver.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperationBuilder;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/// A frozen graph made and run by TensorFlow itself, with the node names and the detours of the field's trainer:
/// embedders for each sensor, a merger, a middleware, a head.
final class FieldGraph implements AutoCloseable {

    private final Graph graph = new Graph();
    private final Random random;
    private final String agent;
    private final List<Output<TFloat32>> merged = new ArrayList<>();
    private final List<Output<TFloat32>> placeholders = new ArrayList<>();
    private Output<TFloat32> last;
    private int width;
    private int mergedWidth;
    private int count;

    /// @param agent such as `main_level/agent/main/online/network_1`
    FieldGraph(String agent, long seed) {
        this.agent = agent;
        this.random = new Random(seed);
    }

    /// @param convolutions for each filters, window, stride
    FieldGraph camera(String sensor, int channels, int[][] convolutions, int... dense) {
        placeholder(sensor, Shape.of(-1, 120, 160, channels));
        last = op("RealDiv", sensor + "/truediv", last, floats(sensor + "/truediv/y", Shape.scalar(), 255f));
        int height = 120;
        int wide = 160;
        int deep = channels;
        for (int[] layer : convolutions) {
            String name = sensor + "/Conv2d_" + count++;
            int window = layer[1];
            double scale = Math.sqrt(2.0 / (window * window * deep));
            Output<TFloat32> kernel = read(name + "/kernel", Shape.of(window, window, deep, layer[0]), scale);
            last = builder("Conv2D", name + "/Conv2D", last, kernel)
                    .setAttr("strides", new long[] {1, layer[2], layer[2], 1})
                    .setAttr("padding", "VALID")
                    .build()
                    .output(0);
            last = biased(name, layer[0]);
            height = (height - window) / layer[2] + 1;
            wide = (wide - window) / layer[2] + 1;
            deep = layer[0];
        }
        flatten(sensor);
        width = height * wide * deep;
        return embedded(sensor, dense);
    }

    FieldGraph lidar(String sensor, int numbers, int... dense) {
        placeholder(sensor, Shape.of(-1, numbers));
        width = numbers;
        return embedded(sensor, dense);
    }

    private FieldGraph embedded(String sensor, int... dense) {
        for (int outputs : dense) {
            dense(sensor + "/Dense_" + count++, outputs, true);
        }
        merged.add(last);
        mergedWidth += width;
        return this;
    }

    private void placeholder(String sensor, Shape shape) {
        String name = agent.replace("network_1", "network_0") + "/" + sensor + "/" + sensor;
        last = graph.opBuilder("Placeholder", name, graph.baseScope())
                .setAttr("dtype", DataType.DT_FLOAT)
                .setAttr("shape", shape)
                .build()
                .output(0);
        placeholders.add(last);
    }

    /// Concatenates the embedders and goes through the middleware.
    FieldGraph middleware(int... dense) {
        if (merged.size() > 1) {
            last = graph.opBuilder("ConcatV2", agent + "/merge/concat", graph.baseScope())
                    .addInputList(merged.toArray(Output[]::new))
                    .addInput(ints("merge/axis", Shape.scalar(), -1))
                    .build()
                    .output(0);
            width = mergedWidth;
        }
        for (int outputs : dense) {
            dense("middleware_fc_embedder/Dense_" + count++, outputs, true);
        }
        return this;
    }

    /// Discrete PPO: probabilities.
    FieldGraph probabilities(int actions) {
        rescaled("ppo_head_0");
        dense("ppo_head_0/policy_fc", actions, false);
        last = graph.opBuilder("Softmax", agent + "/ppo_head_0/policy", graph.baseScope())
                .addInput(last)
                .build()
                .output(0);
        return this;
    }

    /// Continuous PPO or SAC: two numbers.
    FieldGraph means(String head) {
        rescaled(head);
        dense(head + "/policy_mean", 2, false);
        last = graph.opBuilder("Identity", agent + "/" + head + "/policy", graph.baseScope())
                .addInput(last)
                .build()
                .output(0);
        return this;
    }

    /// `(1 - r) * stop_gradient(x) + r * x`, which is how the field's heads weaken their gradients.
    private void rescaled(String head) {
        Output<TFloat32> factor = floats(head + "/gradients_from_head_rescaler", Shape.scalar(), 1f);
        Output<TFloat32> rest = op("Sub", head + "/sub", floats(head + "/sub/x", Shape.scalar(), 1f), factor);
        Output<TFloat32> stopped = op("StopGradient", head + "/StopGradient", last);
        Output<TFloat32> held = op("Mul", head + "/mul", rest, stopped);
        last = op("Add", head + "/add", held, op("Mul", head + "/mul_1", factor, last));
    }

    private void dense(String name, int outputs, boolean relu) {
        last = op(
                "MatMul",
                name + "/MatMul",
                last,
                read(name + "/kernel", Shape.of(width, outputs), Math.sqrt(2.0 / width)));
        width = outputs;
        if (relu) {
            last = biased(name, outputs);
        } else {
            last = op("BiasAdd", name + "/BiasAdd", last, read(name + "/bias", Shape.of(outputs), 0.1));
        }
    }

    private Output<TFloat32> biased(String name, int outputs) {
        return op(
                "Relu",
                name + "/Relu",
                op("BiasAdd", name + "/BiasAdd", last, read(name + "/bias", Shape.of(outputs), 0.1)));
    }

    private void flatten(String sensor) {
        String name = sensor + "/Flatten/flatten";
        Output<?> shape = builder("Shape", name + "/Shape", last).build().output(0);
        Output<?> batch = builder(
                        "StridedSlice",
                        name + "/strided_slice",
                        shape,
                        ints(name + "/stack", Shape.of(1), 0),
                        ints(name + "/stack_1", Shape.of(1), 1),
                        ints(name + "/stack_2", Shape.of(1), 1))
                .setAttr("shrink_axis_mask", 1L)
                .build()
                .output(0);
        Output<?> to = graph.opBuilder("Pack", agent + "/" + name + "/Reshape/shape", graph.baseScope())
                .addInputList(new Output<?>[] {batch, ints(name + "/Reshape/shape/1", Shape.scalar(), -1)})
                .build()
                .output(0);
        last = builder("Reshape", name + "/Reshape", last, to).build().output(0);
    }

    /// A frozen variable, read through an identity.
    private Output<TFloat32> read(String name, Shape shape, double scale) {
        float[] values = new float[(int) shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * scale);
        }
        return op("Identity", name + "/read", floats(name, shape, values));
    }

    private Output<TFloat32> floats(String name, Shape shape, float... values) {
        try (TFloat32 tensor = TFloat32.tensorOf(shape, DataBuffers.of(values))) {
            return graph.opBuilder("Const", agent + "/" + name, graph.baseScope())
                    .setAttr("dtype", DataType.DT_FLOAT)
                    .setAttr("value", tensor)
                    .build()
                    .output(0);
        }
    }

    private Output<TInt32> ints(String name, Shape shape, int... values) {
        try (TInt32 tensor = TInt32.tensorOf(shape, DataBuffers.of(values))) {
            return graph.opBuilder("Const", agent + "/" + name, graph.baseScope())
                    .setAttr("dtype", DataType.DT_INT32)
                    .setAttr("value", tensor)
                    .build()
                    .output(0);
        }
    }

    private Output<TFloat32> op(String type, String name, Output<?>... inputs) {
        return builder(type, name, inputs).build().output(0);
    }

    private GraphOperationBuilder builder(String type, String name, Output<?>... inputs) {
        GraphOperationBuilder builder = graph.opBuilder(type, agent + "/" + name, graph.baseScope());
        for (Output<?> input : inputs) {
            builder.addInput(input);
        }
        return builder;
    }

    byte[] toBytes() {
        return graph.toGraphDef().toByteArray();
    }

    /// What TensorFlow answers, row by row.
    ///
    /// @param inputs for each sensor, in the order they were made, the numbers of all frames
    float[] run(int frames, float[]... inputs) {
        try (Session session = new Session(graph)) {
            Session.Runner runner = session.runner();
            List<TFloat32> fed = new ArrayList<>();
            for (int i = 0; i < inputs.length; i++) {
                long[] dims = placeholders.get(i).shape().asArray();
                dims[0] = frames;
                TFloat32 tensor = TFloat32.tensorOf(Shape.of(dims), DataBuffers.of(inputs[i]));
                fed.add(tensor);
                runner.feed((Operand<?>) placeholders.get(i), tensor);
            }
            try (var result = runner.fetch((Operand<?>) last).run()) {
                TFloat32 answer = (TFloat32) result.get(0);
                float[] values = new float[(int) answer.size()];
                answer.copyTo(DataBuffers.of(values));
                return values;
            } finally {
                fed.forEach(TFloat32::close);
            }
        }
    }

    @Override
    public void close() {
        graph.close();
    }
}
