package hairpin.driver.archive;

import static hairpin.driver.Refusal.Code.TOO_LARGE;
import static hairpin.driver.Refusal.Code.UNREADABLE_ARCHIVE;

import hairpin.driver.bounds.Limits;
import hairpin.driver.bounds.RefusedException;
import java.nio.ByteBuffer;
import java.util.function.ToIntFunction;

/// Reads a tar.gz or zip, told apart by its first bytes.
public final class ArchiveReader {

    private ArchiveReader() {}

    /// An archive in memory.
    ///
    /// @param limit for each path the most bytes to keep of it: 0 for a file that nobody needs
    public static Archive read(byte[] archive, ToIntFunction<String> limit) throws RefusedException {
        return read(ByteBuffer.wrap(archive), limit);
    }

    /// @param archive in memory, or a file mapped into it: only what is kept of it is copied
    /// @param limit for each path the most bytes to keep of it: 0 for a file that nobody needs
    public static Archive read(ByteBuffer archive, ToIntFunction<String> limit) throws RefusedException {
        int bytes = archive.remaining();
        if (bytes > Limits.ARCHIVE_BYTES) {
            throw new RefusedException(
                    TOO_LARGE, "", "is larger than the " + (Limits.ARCHIVE_BYTES >> 20) + " MB that a model may have");
        }
        Keeper keeper = new Keeper(limit, bytes);
        if (startsWith(archive, 0x1F, 0x8B)) {
            new TarReader(archive, keeper).read();
        } else if (startsWith(archive, 'P', 'K')) {
            new ZipReader(archive, keeper).read();
        } else {
            throw new RefusedException(
                    UNREADABLE_ARCHIVE,
                    "",
                    "is neither a tar.gz nor a zip; upload the car archive as it was downloaded");
        }
        return keeper.archive();
    }

    private static boolean startsWith(ByteBuffer bytes, int first, int second) {
        int at = bytes.position();
        return bytes.remaining() > 1 && (bytes.get(at) & 255) == first && (bytes.get(at + 1) & 255) == second;
    }
}
