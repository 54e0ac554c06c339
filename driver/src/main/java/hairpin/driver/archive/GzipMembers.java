package hairpin.driver.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Gzip whose members may follow one another, but not empty ones without end: the JDK's stream goes from one to the
/// next by calling itself.
final class GzipMembers extends GZIPInputStream {

    private static final int BUFFER = 1 << 15;
    private static final int MOST_EMPTY = 16;

    private int deep;

    GzipMembers(InputStream packed) throws IOException {
        super(packed, BUFFER);
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
        if (deep > MOST_EMPTY) {
            throw new ZipException("more than " + MOST_EMPTY + " empty members in a row");
        }
        deep++;
        try {
            return super.read(to, at, length);
        } finally {
            deep--;
        }
    }
}
