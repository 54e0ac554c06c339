package hairpin.simulator.camera;

/// What things look like to a camera that sees luminance only.
final class Grey {

    static final int SKY = luminance(158, 192, 226);
    static final int GROUND = luminance(62, 118, 52);
    static final int ROAD = luminance(58, 60, 64);
    static final int LINE = luminance(240, 240, 238);
    static final int DASH = luminance(238, 172, 44);

    private Grey() {}

    /// 0 black to 255 white, by the weights that the field converts its frames with.
    static int luminance(int red, int green, int blue) {
        return (int) Math.rint(0.2989 * red + 0.5870 * green + 0.1140 * blue);
    }
}
