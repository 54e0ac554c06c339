package hairpin.driver.model;

import hairpin.driver.network.Convolution;
import hairpin.driver.network.Dense;
import hairpin.driver.network.Layer;
import hairpin.driver.network.Network;
import hairpin.driver.network.Volume;
import hairpin.driver.protobuf.WireWriter;
import hairpin.driver.write.OnnxWriter;

/// Writes one of our networks as ONNX, channels first, for comparing with other runtimes.
final class OnnxOfNetwork {

    private final OnnxWriter onnx = new OnnxWriter();
    private String last = "camera";
    private Volume picture;
    private int count;

    private OnnxOfNetwork() {}

    static byte[] write(Network network) {
        OnnxOfNetwork writer = new OnnxOfNetwork();
        writer.onnx.input("camera", -1, 1, 120, 160).output("policy", -1, network.outputs());
        writer.onnx.floats("255", new long[0], 255f);
        writer.add("Div", new WireWriter[0], "255");
        for (Layer layer : network.layers()) {
            switch (layer) {
                case Convolution convolution -> writer.convolution(convolution);
                case Dense dense -> writer.dense(dense);
                default -> writer.add("Softmax", new WireWriter[] {OnnxWriter.attribute("axis", 1)});
            }
        }
        writer.onnx.node("Identity", "policy", writer.last);
        return writer.onnx.toBytes();
    }

    private void add(String op, WireWriter[] attributes, String... more) {
        String[] inputs = new String[more.length + 1];
        inputs[0] = last;
        System.arraycopy(more, 0, inputs, 1, more.length);
        last = op + count++;
        onnx.node(op, last, attributes, inputs);
    }

    private void convolution(Convolution layer) {
        int in = layer.in().channels();
        int out = layer.out().channels();
        int area = layer.window().height() * layer.window().width();
        float[] weights = new float[layer.depth() * out];
        for (int n = 0; n < out; n++) {
            for (int c = 0; c < in; c++) {
                for (int k = 0; k < area; k++) {
                    weights[(n * in + c) * area + k] = layer.weight(k * in + c, n);
                }
            }
        }
        String name = "k" + count;
        long[] shape = {out, in, layer.window().height(), layer.window().width()};
        onnx.floats(name, shape, weights).floats(name + "b", new long[] {out}, bias(out, layer::bias));
        long[] strides = {layer.window().strideY(), layer.window().strideX()};
        add("Conv", new WireWriter[] {OnnxWriter.attribute("strides", strides)}, name, name + "b");
        relu(layer.relu());
        picture = layer.out();
    }

    private void dense(Dense layer) {
        int in = layer.inputs();
        int out = layer.outputs();
        float[] weights = new float[in * out];
        for (int k = 0; k < in; k++) {
            for (int n = 0; n < out; n++) {
                weights[theirs(k) * out + n] = layer.weight(k, n);
            }
        }
        if (picture != null) {
            add("Flatten", new WireWriter[0]);
            picture = null;
        }
        String name = "w" + count;
        onnx.floats(name, new long[] {in, out}, weights).floats(name + "b", new long[] {out}, bias(out, layer::bias));
        add("Gemm", new WireWriter[0], name, name + "b");
        relu(layer.relu());
    }

    /// Our number `k` of a flattened picture, counted with channels first.
    private int theirs(int k) {
        if (picture == null) {
            return k;
        }
        return k % picture.channels() * (picture.height() * picture.width()) + k / picture.channels();
    }

    private void relu(boolean relu) {
        if (relu) {
            add("Relu", new WireWriter[0]);
        }
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
