package hairpin.driver.tensorflow;

import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;

import hairpin.driver.bounds.RefusedException;
import hairpin.driver.graph.Floats;
import hairpin.driver.graph.Flow;
import hairpin.driver.graph.Integers;
import hairpin.driver.graph.Operands;
import hairpin.driver.network.Window;

/// Convolutions and pooling.
final class Windows {

    private static final int LARGEST = 1024;
    private static final int[] NO_PADDING = {0, 0, 0, 0};

    private Windows() {}

    static void channelsLast(Node node) throws RefusedException {
        String format = node.attribute("data_format").text("NHWC");
        if (!format.equals("NHWC")) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "lies in the order " + format + "; NHWC is supported");
        }
    }

    static Flow convolution(Node node, Operands in) throws RefusedException {
        channelsLast(node);
        for (int dilation : node.attribute("dilations").integers()) {
            if (dilation != 1) {
                throw new RefusedException(UNSUPPORTED_GRAPH, "", "is dilated by " + dilation);
            }
        }
        Floats weights = in.floats(1, 4);
        Flow flow = in.flow(0);
        Window window = window(node, weights.dim(0), weights.dim(1));
        Integers dims = flow.dims();
        if (dims.size() != 4 || dims.at(3) != weights.dim(2)) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "has " + weights.describe() + " over " + flow.describe());
        }
        float[] plain = new float[weights.size()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = weights.at(i);
        }
        return flow.convolve(window, padding(node, window, dims), plain, new float[weights.dim(3)]);
    }

    static Flow pooling(Node node, Operands in, boolean mean) throws RefusedException {
        channelsLast(node);
        int[] size = node.attribute("ksize").integers();
        if (size.length != 4 || size[0] != 1 || size[3] != 1) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "pools over more than rows and columns");
        }
        Window window = window(node, size[1], size[2]);
        Flow flow = in.flow(0);
        for (int pad : padding(node, window, flow.dims())) {
            if (pad != 0) {
                throw new RefusedException(UNSUPPORTED_GRAPH, "", "pools over a padded picture");
            }
        }
        return flow.pool(window, mean);
    }

    private static Window window(Node node, int height, int width) throws RefusedException {
        int[] strides = node.attribute("strides").integers();
        if (strides.length != 4 || strides[0] != 1 || strides[3] != 1) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "strides over more than rows and columns");
        }
        if (Math.max(Math.max(height, width), Math.max(strides[1], strides[2])) > LARGEST) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "has a window larger than any picture");
        }
        return new Window(height, width, strides[1], strides[2]);
    }

    /// Top, left, bottom, right. SAME shares the padding out, the larger half behind.
    private static int[] padding(Node node, Window window, Integers dims) throws RefusedException {
        String padding = node.attribute("padding").text("");
        if (padding.equals("VALID")) {
            return NO_PADDING;
        }
        if (!padding.equals("SAME") || dims.size() != 4) {
            throw new RefusedException(
                    UNSUPPORTED_GRAPH, "", "pads by '" + padding + "'; VALID and SAME are supported");
        }
        int rows = same((int) dims.at(1), window.height(), window.strideY());
        int columns = same((int) dims.at(2), window.width(), window.strideX());
        return new int[] {rows / 2, columns / 2, rows - rows / 2, columns - columns / 2};
    }

    private static int same(int size, int window, int stride) {
        int out = (size + stride - 1) / stride;
        return Math.max(0, (out - 1) * stride + window - size);
    }
}
