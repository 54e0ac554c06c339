package hairpin.driver.archive;

import static hairpin.driver.Refusal.Code.TOO_LARGE;
import static hairpin.driver.Refusal.Code.UNREADABLE_ARCHIVE;
import static hairpin.driver.Refusal.Code.UNSAFE_ARCHIVE;

import hairpin.driver.bounds.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// A zip, by its central directory. Entries must lie one behind the other: overlapping ones are how a small zip
/// unpacks to petabytes. Only files that are wanted are unpacked at all.
final class ZipReader {

    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int SYMBOLIC_LINK = 0xA;
    private static final int ENCRYPTED = 1;
    private static final int DESCRIBED_BEHIND = 8;
    private static final int UTF8 = 1 << 11;

    private final ByteBuffer zip;
    private final Keeper keeper;
    private final List<Entry> entries = new ArrayList<>();

    /// An entry of the central directory.
    ///
    /// @param local where its local header starts
    /// @param from where its content starts
    /// @param sum its CRC-32
    private record Entry(String path, int local, int from, int packed, long size, int method, int sum) {}

    ZipReader(ByteBuffer archive, Keeper keeper) {
        this.zip = archive.slice().order(ByteOrder.LITTLE_ENDIAN);
        this.keeper = keeper;
    }

    void read() throws RefusedException {
        directory();
        entries.sort(Comparator.comparingInt(Entry::local));
        int free = 0;
        for (Entry entry : entries) {
            if (entry.local < free) {
                throw new RefusedException(UNSAFE_ARCHIVE, entry.path, "overlaps another entry; that is a zip bomb");
            }
            free = entry.from + entry.packed;
        }
        for (Entry entry : entries) {
            int most = keeper.consider(entry.path);
            if (most > 0) {
                keeper.size(entry.path, entry.size, most);
                unpack(entry);
            }
        }
    }

    private void directory() throws RefusedException {
        int end = end();
        int count = zip.getShort(end + 10) & 0xFFFF;
        long at = zip.getInt(end + 16) & 0xFFFF_FFFFL;
        long length = zip.getInt(end + 12) & 0xFFFF_FFFFL;
        if (at == 0xFFFF_FFFFL || count == 0xFFFF) {
            throw new RefusedException(UNREADABLE_ARCHIVE, "", "is a zip64; a model needs no such thing");
        }
        if (at + length != end) {
            throw new RefusedException(UNSAFE_ARCHIVE, "", "hides something between its directory and its end");
        }
        for (int i = 0; i < count; i++) {
            keeper.entry();
            if (at > end - 46 || zip.getInt((int) at) != CENTRAL) {
                throw damaged();
            }
            int name = zip.getShort((int) at + 28) & 0xFFFF;
            int extra = zip.getShort((int) at + 30) & 0xFFFF;
            int comment = zip.getShort((int) at + 32) & 0xFFFF;
            long next = at + 46 + name + extra + comment;
            if (next > end) {
                throw damaged();
            }
            entry((int) at, name);
            at = next;
        }
        if (at != end) {
            throw new RefusedException(UNSAFE_ARCHIVE, "", "lists more files than it counts");
        }
    }

    /// The end record must be the very end, or another reader would find another one.
    private int end() throws RefusedException {
        int lowest = Math.max(0, zip.capacity() - END_BYTES - LONGEST_COMMENT);
        for (int at = zip.capacity() - END_BYTES; at >= lowest; at--) {
            if (zip.getInt(at) == END && at + END_BYTES + (zip.getShort(at + 20) & 0xFFFF) == zip.capacity()) {
                return at;
            }
        }
        throw damaged();
    }

    private void entry(int at, int nameLength) throws RefusedException {
        byte[] letters = new byte[nameLength];
        zip.get(at + 46, letters);
        String name = new String(letters, StandardCharsets.UTF_8);
        String path = EntryName.clean(name);
        int kind = zip.getInt(at + 38) >>> 28;
        if (kind == SYMBOLIC_LINK) {
            throw new RefusedException(UNSAFE_ARCHIVE, path, "is a link; pack the file itself");
        }
        if ((zip.getShort(at + 8) & ENCRYPTED) != 0) {
            throw new RefusedException(UNREADABLE_ARCHIVE, path, "is encrypted");
        }
        if (name.endsWith("/") || name.endsWith("\\")) {
            return;
        }
        long local = zip.getInt(at + 42) & 0xFFFF_FFFFL;
        long packed = zip.getInt(at + 20) & 0xFFFF_FFFFL;
        if (local > zip.capacity() - 30 || zip.getInt((int) local) != LOCAL) {
            throw damaged();
        }
        long from = local + 30 + (zip.getShort((int) local + 26) & 0xFFFF) + (zip.getShort((int) local + 28) & 0xFFFF);
        if (from + packed > zip.capacity()) {
            throw damaged();
        }
        if (differs(at, (int) local, nameLength)) {
            throw new RefusedException(UNSAFE_ARCHIVE, path, "is described in two ways; pack it again");
        }
        long size = zip.getInt(at + 24) & 0xFFFF_FFFFL;
        int method = zip.getShort(at + 10) & 0xFFFF;
        entries.add(new Entry(path, (int) local, (int) from, (int) packed, size, method, zip.getInt(at + 16)));
    }

    /// Whether the header before the content says something else than the directory: then two readers would see two
    /// files. Where a descriptor follows the content, the header leaves sizes and checksum out.
    private boolean differs(int central, int local, int nameLength) {
        boolean name = nameLength != (zip.getShort(local + 26) & 0xFFFF)
                || !zip.slice(central + 46, nameLength)
                        .equals(zip.slice(local + 30, Math.min(nameLength, zip.capacity() - local - 30)));
        boolean method = zip.getShort(central + 10) != zip.getShort(local + 8)
                || ((zip.getShort(central + 8) ^ zip.getShort(local + 6)) & (ENCRYPTED | UTF8)) != 0;
        boolean described = (zip.getShort(local + 6) & DESCRIBED_BEHIND) != 0;
        boolean sizes = zip.getInt(central + 16) != zip.getInt(local + 14)
                || zip.getInt(central + 20) != zip.getInt(local + 18)
                || zip.getInt(central + 24) != zip.getInt(local + 22);
        return name || method || (sizes && !described);
    }

    private void unpack(Entry entry) throws RefusedException {
        CRC32 sum = new CRC32();
        InputStream raw = new BufferInput(zip.slice(entry.from, entry.packed));
        Inflater inflater = new Inflater(true);
        try (InputStream content =
                switch (entry.method) {
                    case STORED -> new CheckedInputStream(raw, sum);
                    case DEFLATED -> new CheckedInputStream(new InflaterInputStream(raw, inflater), sum);
                    default ->
                        throw new RefusedException(
                                UNREADABLE_ARCHIVE,
                                entry.path,
                                "is packed by method " + entry.method + "; use deflate");
                }) {
            keeper.keep(entry.path, content, (int) entry.size);
            if (content.read() >= 0) {
                throw new RefusedException(
                        TOO_LARGE, entry.path, "is longer than the " + entry.size + " bytes that it announces");
            }
            if ((int) sum.getValue() != entry.sum) {
                throw new RefusedException(UNREADABLE_ARCHIVE, entry.path, "is damaged; upload it again");
            }
        } catch (IOException e) {
            throw new RefusedException(UNREADABLE_ARCHIVE, entry.path, "is damaged; upload it again");
        } finally {
            inflater.end();
        }
    }

    private static RefusedException damaged() {
        return new RefusedException(UNREADABLE_ARCHIVE, "", "is a damaged zip; upload it again");
    }
}
