package hairpin.driver;

import java.util.Objects;

/// What the cars of one batch see now: for each car a grey frame and a row of LIDAR numbers, as far as its driver's
/// [Senses] ask for them.
///
/// The buffers are made once and filled again at each step by their owner, straight through [#frames()] and
/// [#ranges()]. Frame `i` starts at [#offset(int)], row-major from the top left, for each pixel one unsigned byte
/// (0 black, 255 white), or two with a stereo camera: left, then right. Row `i` of the LIDAR starts at
/// [#rangesAt(int)].
public final class Observations {

    /// Width of a frame in pixels.
    public static final int FRAME_WIDTH = 160;

    /// Height of a frame in pixels.
    public static final int FRAME_HEIGHT = 120;

    /// Bytes in one frame of one camera.
    public static final int FRAME_BYTES = FRAME_WIDTH * FRAME_HEIGHT;

    private final int capacity;
    private final Senses senses;
    private final byte[] frames;
    private final float[] ranges;

    /// For drivers that look through the front camera alone.
    public Observations(int capacity) {
        this(capacity, Senses.FRONT_CAMERA);
    }

    /// @param capacity the most cars that are ever driven in one call, 1 to 4,096
    public Observations(int capacity, Senses senses) {
        if (capacity < 1 || capacity > 4096) {
            throw new IllegalArgumentException("capacity must be 1 to 4096: " + capacity);
        }
        this.capacity = capacity;
        this.senses = Objects.requireNonNull(senses, "senses");
        this.frames = new byte[capacity * frameBytes()];
        this.ranges = new float[capacity * senses.lidar().numbers()];
    }

    public int capacity() {
        return capacity;
    }

    /// What there is to see in it.
    public Senses senses() {
        return senses;
    }

    /// Bytes in the frame of one car: none without a camera, twice [#FRAME_BYTES] with two.
    public int frameBytes() {
        return FRAME_BYTES * senses.camera().channels();
    }

    /// The shared buffer itself, not a copy.
    public byte[] frames() {
        return frames;
    }

    /// Where frame `index` starts in [#frames()].
    public int offset(int index) {
        return index * frameBytes();
    }

    /// The shared buffer of LIDAR numbers itself, not a copy.
    public float[] ranges() {
        return ranges;
    }

    /// Where the LIDAR's row of car `index` starts in [#ranges()].
    public int rangesAt(int index) {
        return index * senses.lidar().numbers();
    }
}
