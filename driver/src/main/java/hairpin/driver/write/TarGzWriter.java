package hairpin.driver.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/// Writes a tar.gz in memory. The same files give the same bytes: all are from 1970 and nobody's.
public final class TarGzWriter {

    private static final int BLOCK = 512;

    private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

    public TarGzWriter file(String path, byte[] content) {
        return entry('0', path, "", content);
    }

    public TarGzWriter file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /// Any kind of entry, also such as our reader refuses.
    ///
    /// @param target where a link points
    public TarGzWriter entry(char type, String path, String target, byte[] content) {
        byte[] header = new byte[BLOCK];
        text(header, 0, path, 100);
        text(header, 100, "0000644", 8);
        text(header, 108, "0000000", 8);
        text(header, 116, "0000000", 8);
        text(header, 124, String.format(Locale.ROOT, "%011o", content.length), 12);
        text(header, 136, "00000000000", 12);
        text(header, 148, "        ", 8);
        header[156] = (byte) type;
        text(header, 157, target, 100);
        text(header, 257, "ustar", 6);
        text(header, 263, "00", 2);
        int sum = 0;
        for (byte b : header) {
            sum += b & 255;
        }
        text(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum), 8);
        tar.writeBytes(header);
        tar.writeBytes(Arrays.copyOf(content, (content.length + BLOCK - 1) / BLOCK * BLOCK));
        return this;
    }

    public byte[] toBytes() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            tar.writeTo(gzip);
            gzip.write(new byte[2 * BLOCK]);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return packed.toByteArray();
    }

    private static void text(byte[] header, int at, String text, int most) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > most) {
            throw new IllegalArgumentException("too long for a tar: " + text);
        }
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
