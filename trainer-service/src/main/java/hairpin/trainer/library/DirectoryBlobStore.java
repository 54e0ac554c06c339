package hairpin.trainer.library;

import hairpin.driver.model.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Keeps archives in a directory: `incoming/` for what is being received, `ab/abcd…` for the rest.
///
/// A file is forced to disk before it moves, in one step, to its final name, and the move is forced too; a file under
/// its final name is therefore always whole.
final class DirectoryBlobStore implements BlobStore {

    private static final int CHUNK_BYTES = 64 * 1024;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path root;

    private final Path incoming;

    /// Leftovers of receptions that a crash cut short are removed.
    DirectoryBlobStore(Path root) throws IOException {
        this.root = root.toAbsolutePath();
        this.incoming = this.root.resolve("incoming");
        Files.createDirectories(incoming);
        try (Stream<Path> leftovers = Files.list(incoming)) {
            for (Path leftover : leftovers.toList()) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    @Override
    public Receipt receive(InputStream content, long maxBytes) throws IOException {
        Path file = Files.createTempFile(incoming, "upload", ".part");
        boolean whole = false;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            MessageDigest digest = Digests.sha256();
            byte[] chunk = new byte[CHUNK_BYTES];
            long bytes = 0;
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                bytes += read;
                if (bytes > maxBytes) {
                    return new Receipt.TooLarge(maxBytes);
                }
                digest.update(chunk, 0, read);
                for (ByteBuffer rest = ByteBuffer.wrap(chunk, 0, read); rest.hasRemaining(); ) {
                    channel.write(rest);
                }
            }
            channel.force(true);
            whole = true;
            return new Receipt.Received(new ReceivedBlob(HexFormat.of().formatHex(digest.digest()), bytes, file));
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void keep(ReceivedBlob received) throws IOException {
        Path place = place(received.sha256());
        if (Files.exists(place)) {
            return;
        }
        Files.createDirectories(place.getParent());
        Files.move(received.file(), place, StandardCopyOption.ATOMIC_MOVE);
        force(place.getParent());
        force(root);
    }

    @Override
    public Optional<StoredBlob> open(String sha256) throws IOException {
        if (!SHA256.matcher(sha256).matches()) {
            return Optional.empty();
        }
        try {
            FileChannel channel = FileChannel.open(place(sha256), StandardOpenOption.READ);
            return Optional.of(new StoredBlob(channel.size(), java.nio.channels.Channels.newInputStream(channel)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    @Override
    public Stream<String> digests() throws IOException {
        try (Stream<Path> files = Files.walk(root, 2)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> SHA256.matcher(name).matches())
                    .toList()
                    .stream();
        }
    }

    /// True while archives can be written.
    boolean writable() {
        return Files.isWritable(incoming);
    }

    private Path place(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
