package hairpin.driver.archive;

import static hairpin.driver.Refusal.Code.TOO_LARGE;
import static hairpin.driver.Refusal.Code.UNREADABLE_ARCHIVE;

import hairpin.driver.bounds.Limits;
import hairpin.driver.bounds.RefusedException;
import java.util.function.ToIntFunction;

/// Reads a tar.gz or zip, told apart by its first bytes.
public final class ArchiveReader {

    private ArchiveReader() {}

    /// @param limit for each path the most bytes to keep of it: 0 for a file that nobody needs
    public static Archive read(byte[] archive, ToIntFunction<String> limit) throws RefusedException {
        if (archive.length > Limits.ARCHIVE_BYTES) {
            throw new RefusedException(
                    TOO_LARGE, "", "is larger than the " + (Limits.ARCHIVE_BYTES >> 20) + " MB that a model may have");
        }
        Keeper keeper = new Keeper(limit, archive.length);
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

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 255) == first && (bytes[1] & 255) == second;
    }
}
