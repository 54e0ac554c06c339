package hairpin.trainer.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An archive on its way in. Closing it throws away what nobody kept.
///
/// @param sha256 of the content, as lower-case hexadecimal
/// @param file where it lies until it is kept
record ReceivedBlob(String sha256, long bytes, Path file) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
