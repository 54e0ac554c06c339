package hairpin.driver;

/// What the cars of one batch see now: a grey front-camera frame for each car.
///
/// The buffer is made once and filled again at each step by its owner, straight through [#frames()]: frame `i` starts
/// at [#offset(int)], row-major from the top left, one unsigned byte (0 black, 255 white) for each pixel.
public final class Observations {

    /// Width of a frame in pixels.
    public static final int FRAME_WIDTH = 160;

    /// Height of a frame in pixels.
    public static final int FRAME_HEIGHT = 120;

    /// Bytes in one frame.
    public static final int FRAME_BYTES = FRAME_WIDTH * FRAME_HEIGHT;

    private final int capacity;
    private final byte[] frames;

    /// @param capacity the most cars that are ever driven in one call, 1 to 4,096
    public Observations(int capacity) {
        if (capacity < 1 || capacity > 4096) {
            throw new IllegalArgumentException("capacity must be 1 to 4096: " + capacity);
        }
        this.capacity = capacity;
        this.frames = new byte[capacity * FRAME_BYTES];
    }

    public int capacity() {
        return capacity;
    }

    /// The shared buffer itself, not a copy.
    public byte[] frames() {
        return frames;
    }

    /// Where frame `index` starts in [#frames()].
    public int offset(int index) {
        return index * FRAME_BYTES;
    }
}
