package hairpin.driver.deeplearning4j;

import static hairpin.driver.Refusal.Code.BAD_WEIGHTS;
import static hairpin.driver.Refusal.Code.TOO_LARGE;

import hairpin.driver.bounds.Limits;
import hairpin.driver.bounds.RefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// `coefficients.bin`: all weights of a network in one row, taken from its beginning piece by piece.
///
/// The file is two buffers, each a name of how it lay in memory, a length, a type and its numbers, all big-endian: the
/// shape (rank, sizes, strides and three more), then the weights.
final class Coefficients {

    private static final String LAYOUT = "MIXED_DATA_TYPES";

    private final ByteBuffer file;
    private long left;

    private Coefficients(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    static Coefficients read(byte[] file) throws RefusedException {
        Coefficients read = new Coefficients(file);
        long shapeLength = read.header("LONG");
        if (shapeLength != 6 && shapeLength != 8) {
            throw refuse("holds an array of another rank than one row has");
        }
        long rank = read.number();
        long size = read.number();
        if (rank == 2) {
            size = size == 1 ? read.number() : -1;
        }
        for (long i = rank + 1; i < shapeLength; i++) {
            read.number();
        }
        read.left = read.header("FLOAT");
        if (shapeLength != 2 * rank + 4 || size != read.left || read.file.remaining() != size * Float.BYTES) {
            throw refuse("announces " + size + " weights, but holds " + read.file.remaining() + " bytes of them");
        }
        return read;
    }

    private long header(String type) throws RefusedException {
        String layout = word();
        if (file.remaining() < Long.BYTES) {
            throw refuse("ends in the middle");
        }
        long length = file.getLong();
        String found = word();
        if (!layout.equals(LAYOUT) || !found.equals(type)) {
            throw refuse(
                    "holds " + found + " numbers laid out as " + layout + "; " + type + " as " + LAYOUT + " is read");
        }
        if (length < 1 || length > Limits.PARAMETERS) {
            throw new RefusedException(TOO_LARGE, "", "announces " + length + " numbers");
        }
        return length;
    }

    private String word() throws RefusedException {
        if (file.remaining() < Short.BYTES) {
            throw refuse("ends in the middle");
        }
        int length = file.getShort() & 0xFFFF;
        if (length > 40 || file.remaining() < length) {
            throw refuse("is no array of Deeplearning4j");
        }
        byte[] text = new byte[length];
        file.get(text);
        return new String(text, StandardCharsets.US_ASCII);
    }

    private long number() throws RefusedException {
        if (file.remaining() < Long.BYTES) {
            throw refuse("ends in the middle");
        }
        return file.getLong();
    }

    /// The next `count` weights.
    float[] take(long count) throws RefusedException {
        if (count < 0 || count > left) {
            throw refuse("holds " + left + " more weights where the configuration needs " + count);
        }
        left -= count;
        float[] weights = new float[(int) count];
        file.asFloatBuffer().get(weights);
        file.position(file.position() + weights.length * Float.BYTES);
        for (float weight : weights) {
            if (!Float.isFinite(weight)) {
                throw refuse("holds the value " + weight + "; the training went wrong");
            }
        }
        return weights;
    }

    /// To be asked when everything was taken.
    void end() throws RefusedException {
        if (left != 0) {
            throw refuse("holds " + left + " weights more than the configuration needs");
        }
    }

    private static RefusedException refuse(String what) {
        return new RefusedException(BAD_WEIGHTS, ZippedModel.COEFFICIENTS, what);
    }
}
