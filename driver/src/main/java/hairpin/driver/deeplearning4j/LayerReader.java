package hairpin.driver.deeplearning4j;

import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_OPERATION;

import hairpin.driver.bounds.RefusedException;
import hairpin.driver.graph.Flow;
import hairpin.driver.network.Pointwise.Function;
import hairpin.driver.network.Volume;
import hairpin.driver.network.Window;

/// Puts one layer behind a flow, with its weights from the coefficients.
final class LayerReader {

    private static final int LARGEST = 1024;

    private final Coefficients coefficients;

    LayerReader(Coefficients coefficients) {
        this.coefficients = coefficients;
    }

    /// @param before what goes in; null where only the layer's weights are to be stepped over
    Flow put(Settings layer, Flow before) throws RefusedException {
        return switch (layer.kind()) {
            case "ConvolutionLayer", "Convolution2D" -> convolution(layer, before);
            case "SubsamplingLayer", "Pooling2D" -> before == null ? null : pooling(layer, before);
            case "DenseLayer", "OutputLayer" -> dense(layer, before);
            case "ActivationLayer", "LossLayer" -> activated(layer, before);
            case "DropoutLayer" -> before;
            default -> throw new RefusedException(UNSUPPORTED_OPERATION, "", "is an unknown layer " + layer.kind());
        };
    }

    private Flow convolution(Settings layer, Flow before) throws RefusedException {
        int in = layer.integer("nin");
        int out = layer.integer("nout");
        Window window = window(layer);
        int area = window.height() * window.width();
        float[] bias = layer.flag("hasBias", true) ? coefficients.take(out) : new float[out];
        float[] theirs = coefficients.take((long) area * in * out);
        if (before == null) {
            return null;
        }
        Volume picture = picture(layer, before);
        if (picture.channels() != in) {
            throw refuse("takes " + in + " channels but gets " + before.describe());
        }
        float[] weights = new float[theirs.length];
        for (int i = 0; i < theirs.length; i++) {
            int k = i % area * in + i / area % in;
            weights[k * out + i / (area * in)] = theirs[i];
        }
        return activated(layer, before.convolve(window, padding(layer, window, picture), weights, bias));
    }

    private static Flow pooling(Settings layer, Flow before) throws RefusedException {
        Window window = window(layer);
        for (int pad : padding(layer, window, picture(layer, before))) {
            if (pad != 0) {
                throw refuse("pools over a padded picture");
            }
        }
        return before.pool(window, layer.text("poolingType", "MAX").equals("AVG"));
    }

    private static Volume picture(Settings layer, Flow before) throws RefusedException {
        boolean channelsFirst = layer.text("cnn2dDataFormat", "NCHW").equals("NCHW");
        if (before.dims().size() != 4 || before.channelsFirst() != channelsFirst) {
            throw refuse("needs a picture in the order " + layer.text("cnn2dDataFormat", "NCHW") + ", but gets "
                    + before.describe());
        }
        return before.volume();
    }

    private Flow dense(Settings layer, Flow before) throws RefusedException {
        int in = layer.integer("nin");
        int out = layer.integer("nout");
        float[] theirs = coefficients.take((long) in * out);
        float[] bias = layer.flag("hasBias", true) ? coefficients.take(out) : new float[out];
        if (before == null) {
            return null;
        }
        float[] weights = new float[theirs.length];
        for (int k = 0; k < in; k++) {
            for (int n = 0; n < out; n++) {
                weights[k * out + n] = theirs[n * in + k];
            }
        }
        return activated(layer, before.dense(weights, bias));
    }

    private static Flow activated(Settings layer, Flow flow) throws RefusedException {
        if (flow == null) {
            return null;
        }
        return switch (layer.part("activationFn").kind()) {
            case "ActivationIdentity" -> flow;
            case "ActivationReLU" -> flow.activate(Function.RELU);
            case "ActivationTanH" -> flow.activate(Function.TANH);
            case "ActivationSigmoid" -> flow.activate(Function.SIGMOID);
            case "ActivationSoftPlus" -> flow.activate(Function.SOFTPLUS);
            case "ActivationSoftmax" -> flow.softmax();
            default -> throw refuse("has an unknown activation");
        };
    }

    private static Window window(Settings layer) throws RefusedException {
        int[] size = layer.pair("kernelSize", 1);
        int[] stride = layer.pair("stride", 1);
        for (int each : new int[] {size[0], size[1], stride[0], stride[1]}) {
            if (each < 1 || each > LARGEST) {
                throw refuse("has a window or stride of " + each);
            }
        }
        return new Window(size[0], size[1], stride[0], stride[1]);
    }

    /// Top, left, bottom, right.
    private static int[] padding(Settings layer, Window window, Volume in) throws RefusedException {
        int[] said = layer.pair("padding", 0);
        int[] pads = {said[0], said[1], said[0], said[1]};
        switch (layer.text("convolutionMode", "Truncate")) {
            case "Same" -> {
                int rows = same(in.height(), window.height(), window.strideY());
                int columns = same(in.width(), window.width(), window.strideX());
                return new int[] {rows / 2, columns / 2, rows - rows / 2, columns - columns / 2};
            }
            case "Strict" -> {
                if ((in.height() + 2 * said[0] - window.height()) % window.strideY() != 0
                        || (in.width() + 2 * said[1] - window.width()) % window.strideX() != 0) {
                    throw refuse("does not divide " + in + " without a rest, as its mode Strict asks");
                }
            }
            default -> {
                // what is left over at the right and the bottom is cut off
            }
        }
        if (said[0] > LARGEST || said[1] > LARGEST) {
            throw refuse("pads by " + said[0] + "," + said[1]);
        }
        return pads;
    }

    private static int same(int size, int window, int stride) {
        int out = (size + stride - 1) / stride;
        return Math.max(0, (out - 1) * stride + window - size);
    }

    private static RefusedException refuse(String what) {
        return new RefusedException(UNSUPPORTED_GRAPH, "", what);
    }
}
