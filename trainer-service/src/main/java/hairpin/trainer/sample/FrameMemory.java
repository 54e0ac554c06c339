package hairpin.trainer.sample;

import hairpin.driver.Observations;
import java.util.SplittableRandom;

/// Frames with what the teacher would have done at each, so many and no more: once it is full, a new frame takes the
/// place of one picked at random.
final class FrameMemory {

    private static final int FRAME = Observations.FRAME_BYTES;
    private static final float[] SHARE_OF_WHITE = new float[256];

    static {
        for (int grey = 0; grey < 256; grey++) {
            SHARE_OF_WHITE[grey] = grey / 255f;
        }
    }

    private final Lesson lesson;
    private final SplittableRandom random;
    private final byte[][] frames;
    private final float[] labels;
    private int size;

    FrameMemory(int capacity, Lesson lesson, SplittableRandom random) {
        this.lesson = lesson;
        this.random = random;
        this.frames = new byte[capacity][];
        this.labels = new float[capacity * lesson.outputs()];
    }

    int size() {
        return size;
    }

    void keep(byte[] seen, int offset, double steeringDeg, double speedMps) {
        int at = size < frames.length ? size++ : random.nextInt(frames.length);
        if (frames[at] == null) {
            frames[at] = new byte[FRAME];
        }
        System.arraycopy(seen, offset, frames[at], 0, FRAME);
        lesson.say(steeringDeg, speedMps, labels, at * lesson.outputs());
    }

    /// Fills a batch with frames picked at random, every other one as in a mirror.
    ///
    /// @param pictures gets the greys as shares of white, frame after frame
    /// @param wanted gets what the network shall say
    void draw(int batch, float[] pictures, float[] wanted) {
        int outputs = lesson.outputs();
        for (int i = 0; i < batch; i++) {
            int picked = random.nextInt(size);
            System.arraycopy(labels, picked * outputs, wanted, i * outputs, outputs);
            if (random.nextBoolean()) {
                lesson.mirror(wanted, i * outputs);
                mirrored(frames[picked], pictures, i * FRAME);
            } else {
                plain(frames[picked], pictures, i * FRAME);
            }
        }
    }

    private static void plain(byte[] frame, float[] to, int at) {
        for (int p = 0; p < FRAME; p++) {
            to[at + p] = SHARE_OF_WHITE[frame[p] & 255];
        }
    }

    private static void mirrored(byte[] frame, float[] to, int at) {
        int width = Observations.FRAME_WIDTH;
        for (int row = 0; row < FRAME; row += width) {
            for (int column = 0; column < width; column++) {
                to[at + row + column] = SHARE_OF_WHITE[frame[row + width - 1 - column] & 255];
            }
        }
    }
}
