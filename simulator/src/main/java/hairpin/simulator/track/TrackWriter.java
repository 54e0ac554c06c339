package hairpin.simulator.track;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes a track as a DeepRacer route: a NumPy array (format 1.0) of float64, six columns: centre x, y, inner border
/// x, y, outer border x, y. A closed track's first row is repeated at the end, as the field's own files do.
public final class TrackWriter {

    private static final int ALIGNMENT = 64;
    private static final int PREFIX = 10;

    private TrackWriter() {}

    public static byte[] npy(Track track) {
        int rows = track.size() + (track.closed() ? 1 : 0);
        byte[] header = header(rows);
        ByteBuffer file =
                ByteBuffer.allocate(header.length + rows * 6 * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        file.put(header);
        boolean leftIsInner = track.direction() == Direction.CCW;
        for (int row = 0; row < rows; row++) {
            int i = row % track.size();
            file.putDouble(track.centreX(i)).putDouble(track.centreY(i));
            file.putDouble(leftIsInner ? track.leftX(i) : track.rightX(i));
            file.putDouble(leftIsInner ? track.leftY(i) : track.rightY(i));
            file.putDouble(leftIsInner ? track.rightX(i) : track.leftX(i));
            file.putDouble(leftIsInner ? track.rightY(i) : track.leftY(i));
        }
        return file.array();
    }

    /// Magic, version, length and dictionary, filled with blanks to a multiple of 64 bytes and ended by a newline.
    private static byte[] header(int rows) {
        String dictionary = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + rows + ", 6), }";
        int whole = (PREFIX + dictionary.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        ByteBuffer header = ByteBuffer.allocate(whole).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
        header.put((byte) 1).put((byte) 0).putShort((short) (whole - PREFIX));
        header.put(dictionary.getBytes(StandardCharsets.US_ASCII));
        while (header.remaining() > 1) {
            header.put((byte) ' ');
        }
        return header.put((byte) '\n').array();
    }
}
