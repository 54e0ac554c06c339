package hairpin.driver.archive;

import static hairpin.driver.Refusal.Code.TOO_LARGE;
import static hairpin.driver.Refusal.Code.UNREADABLE_ARCHIVE;
import static hairpin.driver.Refusal.Code.UNSAFE_ARCHIVE;

import hairpin.driver.bounds.Limits;
import hairpin.driver.bounds.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Judges each entry of an archive by its name and size, keeps what was asked for, and counts what was unpacked.
final class Keeper {

    private final ToIntFunction<String> limit;
    private final long mostUnpacked;
    private final int mostKept;
    private final Map<String, byte[]> kept = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> alike = new HashSet<>();
    private int entries;
    private long unpacked;
    private long keptBytes;

    Keeper(ToIntFunction<String> limit, int packedBytes) {
        this.limit = limit;
        this.mostUnpacked = Limits.unpackedBytes(packedBytes);
        this.mostKept = Limits.graphBytes(packedBytes);
    }

    /// Counts an entry of any kind.
    void entry() throws RefusedException {
        if (++entries > Limits.ENTRIES) {
            throw new RefusedException(TOO_LARGE, "", "holds more than " + Limits.ENTRIES + " entries");
        }
    }

    /// Counts unpacked bytes, wanted or not.
    void unpacked(long bytes) throws RefusedException {
        unpacked += bytes;
        if (unpacked > mostUnpacked) {
            throw new RefusedException(
                    TOO_LARGE, "", "unpacks to more than " + mostUnpacked + " bytes; that is no model");
        }
    }

    /// Judges a file's name and answers how many bytes of it to keep at most; 0 to pass it by.
    int consider(String path) throws RefusedException {
        if (!names.add(path)) {
            throw new RefusedException(UNSAFE_ARCHIVE, path, "is in the archive twice");
        }
        int most = limit.applyAsInt(path);
        boolean counts = most > 0 || limit.applyAsInt(path.toLowerCase(Locale.ROOT)) > 0;
        if (counts
                && !alike.add(Normalizer.normalize(path, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))) {
            throw new RefusedException(
                    UNSAFE_ARCHIVE, path, "differs from another file only in upper and lower case; leave one in it");
        }
        return most;
    }

    /// Refuses a file that says it is longer than it may be, before a byte is set aside for it.
    void size(String path, long bytes, int most) throws RefusedException {
        keptBytes += bytes;
        if (bytes > most || keptBytes > mostKept) {
            throw new RefusedException(
                    TOO_LARGE, path, "has " + bytes + " bytes; " + Math.min(most, mostKept) + " are allowed");
        }
    }

    /// Keeps the next `size` bytes. Space grows with what really comes, not with what is announced.
    void keep(String path, InputStream from, int size) throws IOException, RefusedException {
        byte[] content = new byte[Math.min(size, 1 << 16)];
        int have = 0;
        while (have < size) {
            if (have == content.length) {
                content = Arrays.copyOf(content, (int) Math.min(size, content.length * 4L));
            }
            int got = from.read(content, have, content.length - have);
            if (got < 0) {
                throw new RefusedException(
                        UNREADABLE_ARCHIVE, path, "ends after " + have + " of " + size + " bytes; upload it again");
            }
            unpacked(got);
            have += got;
        }
        kept.put(path, have == content.length ? content : Arrays.copyOf(content, have));
    }

    Archive archive() {
        return new Archive(kept, List.copyOf(names));
    }
}
