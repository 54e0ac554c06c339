package hairpin.driver.onnx;

import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;

import hairpin.driver.bounds.RefusedException;
import hairpin.driver.graph.Floats;
import hairpin.driver.graph.Flow;
import hairpin.driver.graph.Integers;
import hairpin.driver.graph.Operands;
import hairpin.driver.network.Window;
import java.util.Arrays;

/// Convolutions and pooling. ONNX has channels first and weights as (out, in, row, column).
final class OnnxWindows {

    private static final int LARGEST = 1024;

    private OnnxWindows() {}

    static Flow convolution(OnnxNode node, Operands in) throws RefusedException {
        Floats weights = in.floats(1, 4);
        Flow flow = in.flow(0);
        int out = weights.dim(0);
        int deep = weights.dim(1);
        Integers dims = channelsFirst(flow);
        if (node.attribute("group").integer(1) != 1 || dims.at(1) != deep) {
            throw new RefusedException(
                    UNSUPPORTED_GRAPH,
                    "",
                    "has " + weights.describe() + " over " + flow.describe() + " or works in groups");
        }
        Window window = window(node, weights.dim(2), weights.dim(3));
        float[] moved = new float[weights.size()];
        int at = 0;
        for (int n = 0; n < out; n++) {
            for (int c = 0; c < deep; c++) {
                for (int k = 0; k < window.height() * window.width(); k++) {
                    moved[(k * deep + c) * out + n] = weights.at(at++);
                }
            }
        }
        float[] bias = new float[out];
        if (in.count() > 2) {
            Floats given = in.floats(2, 1);
            if (given.size() != out) {
                throw new RefusedException(UNSUPPORTED_GRAPH, "", "has " + given.size() + " biases for " + out);
            }
            for (int n = 0; n < out; n++) {
                bias[n] = given.at(n);
            }
        }
        return flow.convolve(window, padding(node, window, dims), moved, bias);
    }

    static Flow pooling(OnnxNode node, Operands in, boolean mean) throws RefusedException {
        int[] kernel = node.attribute("kernel_shape").integers();
        if (kernel.length != 2) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "pools over more than rows and columns");
        }
        Window window = window(node, kernel[0], kernel[1]);
        Integers dims = channelsFirst(in.flow(0));
        if (Arrays.stream(padding(node, window, dims)).anyMatch(pad -> pad != 0)
                || node.attribute("ceil_mode").integer(0) != 0) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "pools over a padded picture");
        }
        return in.flow(0).pool(window, mean);
    }

    private static Integers channelsFirst(Flow flow) throws RefusedException {
        if (flow.dims().size() != 4 || !flow.channelsFirst()) {
            throw new RefusedException(
                    UNSUPPORTED_GRAPH, "", "needs a picture with channels first, but gets " + flow.describe());
        }
        return flow.dims();
    }

    private static Window window(OnnxNode node, int height, int width) throws RefusedException {
        int[] strides = node.attribute("strides").integers(1, 1);
        int[] dilations = node.attribute("dilations").integers(1, 1);
        int[] kernel = node.attribute("kernel_shape").integers(height, width);
        if (strides.length != 2
                || !Arrays.equals(dilations, new int[] {1, 1})
                || !Arrays.equals(kernel, new int[] {height, width})) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "is dilated or not a window over rows and columns");
        }
        if (Math.max(Math.max(height, width), Math.max(strides[0], strides[1])) > LARGEST) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "has a window larger than any picture");
        }
        return new Window(height, width, strides[0], strides[1]);
    }

    /// Top, left, bottom, right.
    private static int[] padding(OnnxNode node, Window window, Integers dims) throws RefusedException {
        String auto = node.attribute("auto_pad").text("NOTSET");
        int rows = same((int) dims.at(2), window.height(), window.strideY());
        int columns = same((int) dims.at(3), window.width(), window.strideX());
        return switch (auto) {
            case "VALID" -> new int[4];
            case "SAME_UPPER" -> new int[] {rows / 2, columns / 2, rows - rows / 2, columns - columns / 2};
            case "SAME_LOWER" -> new int[] {rows - rows / 2, columns - columns / 2, rows / 2, columns / 2};
            case "NOTSET" -> {
                int[] pads = node.attribute("pads").integers(0, 0, 0, 0);
                if (pads.length != 4 || Arrays.stream(pads).anyMatch(pad -> pad > LARGEST)) {
                    throw new RefusedException(UNSUPPORTED_GRAPH, "", "pads by " + Arrays.toString(pads));
                }
                yield pads;
            }
            default -> throw new RefusedException(UNSUPPORTED_GRAPH, "", "pads by '" + auto + "'");
        };
    }

    private static int same(int size, int window, int stride) {
        int out = (size + stride - 1) / stride;
        return Math.max(0, (out - 1) * stride + window - size);
    }
}
