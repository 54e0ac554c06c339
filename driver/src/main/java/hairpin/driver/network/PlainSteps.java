package hairpin.driver.network;

import java.util.Arrays;

/// The layers that cost next to nothing, for all kernels alike.
final class PlainSteps {

    private PlainSteps() {}

    static Kernels.FrameStep of(Padding padding) {
        int from = padding.in().width() * padding.in().channels();
        int to = padding.out().width() * padding.in().channels();
        int left = padding.left() * padding.in().channels();
        return (in, inAt, out, outAt, _) -> {
            Arrays.fill(out, outAt, outAt + padding.outputs(), 0f);
            for (int y = 0; y < padding.in().height(); y++) {
                System.arraycopy(in, inAt + y * from, out, outAt + (y + padding.top()) * to + left, from);
            }
        };
    }

    static Kernels.FrameStep of(Pooling pooling) {
        Volume to = pooling.out();
        Window window = pooling.window();
        return (in, inAt, out, outAt, _) -> {
            int at = outAt;
            for (int y = 0; y < to.height(); y++) {
                for (int x = 0; x < to.width(); x++) {
                    int corner = (y * window.strideY() * pooling.in().width() + x * window.strideX()) * to.channels();
                    for (int c = 0; c < to.channels(); c++) {
                        out[at++] = pool(pooling, in, inAt + corner + c);
                    }
                }
            }
        };
    }

    private static float pool(Pooling pooling, float[] in, int corner) {
        Window window = pooling.window();
        int channels = pooling.in().channels();
        float sum = 0f;
        float most = Float.NEGATIVE_INFINITY;
        for (int y = 0; y < window.height(); y++) {
            for (int x = 0; x < window.width(); x++) {
                float value = in[corner + (y * pooling.in().width() + x) * channels];
                sum += value;
                most = Math.max(most, value);
            }
        }
        return pooling.mean() ? sum / (window.height() * window.width()) : most;
    }

    static Kernels.FrameStep of(Pointwise pointwise) {
        Pointwise.Function function = pointwise.function();
        int constants = pointwise.constants();
        return (in, inAt, out, outAt, _) -> {
            for (int i = 0; i < pointwise.inputs(); i++) {
                out[outAt + i] = function.of(in[inAt + i], pointwise.constant(i % constants));
            }
        };
    }

    static Kernels.FrameStep of(Reorder reorder) {
        int[] from = new int[reorder.outputs()];
        Arrays.setAll(from, reorder::from);
        return (in, inAt, out, outAt, _) -> {
            for (int i = 0; i < from.length; i++) {
                out[outAt + i] = in[inAt + from[i]];
            }
        };
    }

    static Kernels.FrameStep of(Slice slice) {
        return (in, inAt, out, outAt, _) -> System.arraycopy(in, inAt + slice.from(), out, outAt, slice.outputs());
    }

    static Kernels.FrameStep of(Softmax softmax) {
        int size = softmax.inputs();
        return (in, inAt, out, outAt, _) -> {
            float most = Float.NEGATIVE_INFINITY;
            for (int i = 0; i < size; i++) {
                most = Math.max(most, in[inAt + i]);
            }
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += StrictMath.exp((double) in[inAt + i] - most);
            }
            for (int i = 0; i < size; i++) {
                out[outAt + i] = (float) (StrictMath.exp((double) in[inAt + i] - most) / sum);
            }
        };
    }
}
