package hairpin.driver.network;

/// A window that slides over a picture without padding.
public record Window(int height, int width, int strideY, int strideX) {

    public Window {
        if (height < 1 || width < 1 || strideY < 1 || strideX < 1) {
            throw new IllegalArgumentException(
                    "not a window: " + height + "x" + width + " strides " + strideY + "," + strideX);
        }
    }

    /// How many channels-deep pixels come out of `in`.
    ///
    /// @throws IllegalArgumentException when the window is larger than the picture
    Volume over(Volume in, int channels) {
        if (height > in.height() || width > in.width()) {
            throw new IllegalArgumentException("a window of " + height + "x" + width + " does not fit into " + in);
        }
        return new Volume((in.height() - height) / strideY + 1, (in.width() - width) / strideX + 1, channels);
    }

    @Override
    public String toString() {
        return height + "x" + width + "/" + strideY + (strideX == strideY ? "" : "," + strideX);
    }
}
