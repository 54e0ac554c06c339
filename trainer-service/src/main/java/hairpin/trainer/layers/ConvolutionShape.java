package hairpin.trainer.layers;

/// What a convolution without padding is made of. A dense layer is one whose window is the whole picture.
///
/// @param height of the picture that goes in
/// @param width of the picture that goes in
/// @param channels of the picture that goes in
/// @param window height and width of the window
/// @param stride rows and columns from one window to the next
/// @param filters channels that come out
record ConvolutionShape(int height, int width, int channels, Extent window, Extent stride, int filters) {

    /// Rows and columns.
    record Extent(int rows, int columns) {}

    ConvolutionShape {
        if (height < window.rows()
                || width < window.columns()
                || channels < 1
                || window.rows() < 1
                || window.columns() < 1
                || stride.rows() < 1
                || stride.columns() < 1
                || filters < 1) {
            throw new IllegalArgumentException("not a convolution: " + height + "x" + width + "x" + channels
                    + ", window " + window + ", stride " + stride + ", filters " + filters);
        }
    }

    static ConvolutionShape dense(int inputs, int outputs) {
        return new ConvolutionShape(1, 1, inputs, new Extent(1, 1), new Extent(1, 1), outputs);
    }

    int outHeight() {
        return (height - window.rows()) / stride.rows() + 1;
    }

    int outWidth() {
        return (width - window.columns()) / stride.columns() + 1;
    }

    /// Windows in one frame.
    int pixels() {
        return outHeight() * outWidth();
    }

    /// Floats in one frame that goes in.
    int inputs() {
        return height * width * channels;
    }

    /// Floats in one frame that comes out.
    int outputs() {
        return pixels() * filters;
    }

    /// Products that make one output.
    int depth() {
        return window.rows() * run();
    }

    /// Floats of a window that lie together.
    int run() {
        return window.columns() * channels;
    }

    /// Floats from one row of the picture to the next.
    int rowStride() {
        return width * channels;
    }

    int weights() {
        return depth() * filters;
    }

    /// Where in its frame the window of each pixel begins.
    int[] corners() {
        int[] corners = new int[pixels()];
        for (int p = 0; p < corners.length; p++) {
            int y = p / outWidth() * stride.rows();
            int x = p % outWidth() * stride.columns();
            corners[p] = (y * width + x) * channels;
        }
        return corners;
    }

    /// Where Deeplearning4j keeps the weight of product `k` (window row, window column, channel) for filter `n`:
    /// filter, channel, window row, window column. For a dense layer this is its matrix column by column.
    int storedAt(int k, int n) {
        int channel = k % channels;
        int place = k / channels;
        return (n * channels + channel) * window.rows() * window.columns() + place;
    }
}
