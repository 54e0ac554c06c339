package hairpin.simulator.track;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a NumPy array file of float64 with six columns, format versions 1.0 and 2.0, and nothing more of the format.
///
/// Layout: `\x93NUMPY`, two version bytes, the header's length (two or four bytes, little-endian), the header (a
/// Python dictionary in ASCII with `descr`, `fortran_order` and `shape`), then the numbers. Nothing is allocated on
/// the word of the header alone: what it claims must fit the bytes that are there.
final class NpyRows {

    static final int COLUMNS = 6;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int MAX_HEADER = 4096;
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([^']{0,40})'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([^)]{0,80})\\)");
    private static final Pattern TWO_SIZES = Pattern.compile("\\s*(\\d{1,10})\\s*,\\s*(\\d{1,10})\\s*,?\\s*");

    private NpyRows() {}

    static boolean recognizes(byte[] bytes) {
        if (bytes.length < MAGIC.length) {
            return false;
        }
        for (int i = 0; i < MAGIC.length; i++) {
            if (bytes[i] != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    static Rows read(byte[] bytes) throws NotTrackException {
        if (!recognizes(bytes)) {
            throw new NotTrackException(0, "no NumPy array: the first six bytes are not \\x93NUMPY");
        }
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(MAGIC.length);
        String header = header(file);
        String descr = find(DESCR, header, "descr");
        if (!descr.equals("<f8")) {
            throw new NotTrackException(0, "holds numbers of type '" + descr + "', not '<f8' (float64)");
        }
        if (find(ORDER, header, "fortran_order").equals("True")) {
            throw new NotTrackException(0, "is stored column by column; save it in C order");
        }
        int rows = rows(find(SHAPE, header, "shape"));
        int whole = file.remaining() / (COLUMNS * Double.BYTES);
        if (whole < rows) {
            throw new NotTrackException(whole + 1, "the file ends here; its header promises " + rows + " rows");
        }
        if (file.remaining() > rows * COLUMNS * Double.BYTES) {
            throw new NotTrackException(rows, "the file goes on after its last row");
        }
        double[] values = new double[rows * COLUMNS];
        file.asDoubleBuffer().get(values);
        int[] numbers = new int[rows];
        for (int i = 0; i < rows; i++) {
            numbers[i] = i + 1;
        }
        return new Rows(values, COLUMNS, numbers);
    }

    private static String header(ByteBuffer file) throws NotTrackException {
        if (file.remaining() < 6) {
            throw new NotTrackException(0, "the file ends before its NumPy header");
        }
        int version = file.get();
        file.get();
        if (version != 1 && version != 2) {
            throw new NotTrackException(0, "NumPy format version " + version + " is not read, only 1 and 2");
        }
        int length = version == 1 ? Short.toUnsignedInt(file.getShort()) : file.getInt();
        if (length < 0 || length > MAX_HEADER || length > file.remaining()) {
            throw new NotTrackException(0, "the NumPy header's length is impossible");
        }
        byte[] text = new byte[length];
        file.get(text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static String find(Pattern pattern, String header, String key) throws NotTrackException {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new NotTrackException(0, "the NumPy header has no usable '" + key + "'");
        }
        return matcher.group(1);
    }

    private static int rows(String shape) throws NotTrackException {
        Matcher sizes = TWO_SIZES.matcher(shape);
        if (!sizes.matches() || Long.parseLong(sizes.group(2)) != COLUMNS) {
            throw new NotTrackException(
                    0, "has shape (" + shape + "), not (rows, 6): centre x, y, inner x, y, outer x, y");
        }
        long rows = Long.parseLong(sizes.group(1));
        if (rows > TrackReader.MAX_ROWS) {
            throw new NotTrackException(
                    0, "has " + rows + " rows, more than " + TrackReader.MAX_ROWS + ": resample it");
        }
        return (int) rows;
    }
}
