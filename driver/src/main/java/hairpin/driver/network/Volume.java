package hairpin.driver.network;

/// The shape of a picture between two layers, stored row by row, pixel by pixel, channel by channel.
public record Volume(int height, int width, int channels) {

    public Volume {
        if (height < 1 || width < 1 || channels < 1 || (long) height * width * channels > Integer.MAX_VALUE / 8) {
            throw new IllegalArgumentException("not a picture: " + height + "x" + width + "x" + channels);
        }
    }

    public int size() {
        return height * width * channels;
    }

    @Override
    public String toString() {
        return height + "x" + width + "x" + channels;
    }
}
