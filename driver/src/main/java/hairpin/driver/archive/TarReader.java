package hairpin.driver.archive;

import static hairpin.driver.Refusal.Code.UNREADABLE_ARCHIVE;
import static hairpin.driver.Refusal.Code.UNSAFE_ARCHIVE;

import hairpin.driver.bounds.RefusedException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/// A gzipped tar in any of the forms that are in use: old, ustar, GNU long names, pax paths.
final class TarReader {

    private static final int LONGEST_NOTE = 64 << 10;

    private final ByteBuffer archive;
    private final Keeper keeper;
    private String longName = "";

    TarReader(ByteBuffer archive, Keeper keeper) {
        this.archive = archive;
        this.keeper = keeper;
    }

    void read() throws RefusedException {
        try (InputStream tar = new GzipMembers(new BufferInput(archive))) {
            byte[] block = new byte[TarHeader.BYTES];
            while (fill(tar, block)) {
                TarHeader header = TarHeader.read(block);
                keeper.entry();
                entry(header, tar);
            }
        } catch (ZipException | EOFException e) {
            throw damaged();
        } catch (IOException e) {
            throw damaged();
        }
    }

    private static RefusedException damaged() {
        return new RefusedException(
                UNREADABLE_ARCHIVE, "", "is damaged or ends in the middle of its compressed part; upload it again");
    }

    /// Reads the next header; false at the end, which is a block of zeros or the end of the file.
    private boolean fill(InputStream tar, byte[] block) throws IOException, RefusedException {
        int have = tar.readNBytes(block, 0, block.length);
        keeper.unpacked(have);
        if (have == 0) {
            return false;
        }
        if (have < block.length) {
            throw new RefusedException(UNREADABLE_ARCHIVE, "", "ends in the middle of a tar header");
        }
        for (byte b : block) {
            if (b != 0) {
                return true;
            }
        }
        return false;
    }

    private void entry(TarHeader header, InputStream tar) throws IOException, RefusedException {
        switch (header.type()) {
            case '0', '\0', '7' -> file(header, tar);
            case '5' -> {
                EntryName.clean(name(header));
                pass(tar, header.size());
            }
            case 'L' -> longName = note(header, tar).replaceFirst("\0.*", "");
            case 'x' -> longName = PaxNote.path(note(header, tar), longName);
            case 'g' -> note(header, tar);
            case '1', '2', 'K' ->
                throw new RefusedException(UNSAFE_ARCHIVE, header.name(), "is a link; pack the file itself");
            case '3', '4', '6' ->
                throw new RefusedException(UNSAFE_ARCHIVE, header.name(), "is a device; a model has plain files only");
            default ->
                throw new RefusedException(
                        UNSAFE_ARCHIVE, header.name(), "is of the unknown kind '" + (char) header.type() + "'");
        }
    }

    private void file(TarHeader header, InputStream tar) throws IOException, RefusedException {
        String path = EntryName.clean(name(header));
        int most = keeper.consider(path);
        if (most == 0) {
            pass(tar, header.size());
            return;
        }
        keeper.size(path, header.size(), most);
        keeper.keep(path, tar, (int) header.size());
        pass(tar, padded(header.size()) - header.size(), 0);
    }

    private String name(TarHeader header) {
        String name = longName.isEmpty() ? header.name() : longName;
        longName = "";
        return name;
    }

    /// A small text that belongs to the next entry.
    private String note(TarHeader header, InputStream tar) throws IOException, RefusedException {
        if (header.size() > LONGEST_NOTE) {
            throw new RefusedException(UNSAFE_ARCHIVE, header.name(), "is a header of " + header.size() + " bytes");
        }
        byte[] text = tar.readNBytes((int) header.size());
        keeper.unpacked(text.length);
        pass(tar, padded(header.size()) - header.size(), 0);
        return new String(text, StandardCharsets.UTF_8);
    }

    private void pass(InputStream tar, long size) throws IOException, RefusedException {
        pass(tar, padded(size), size);
    }

    /// Unpacks and forgets `bytes`, of which `needed` must be there: some writers leave out the last padding.
    private void pass(InputStream tar, long bytes, long needed) throws IOException, RefusedException {
        byte[] rubbish = new byte[1 << 13];
        long done = 0;
        while (done < bytes) {
            int got = tar.read(rubbish, 0, (int) Math.min(rubbish.length, bytes - done));
            if (got < 0) {
                break;
            }
            done += got;
            keeper.unpacked(got);
        }
        if (done < needed) {
            throw new RefusedException(UNREADABLE_ARCHIVE, "", "ends in the middle of a file; upload it again");
        }
    }

    private static long padded(long size) {
        return (size + TarHeader.BYTES - 1) / TarHeader.BYTES * TarHeader.BYTES;
    }
}
