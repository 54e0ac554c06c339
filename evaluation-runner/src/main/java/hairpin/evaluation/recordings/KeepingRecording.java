package hairpin.evaluation.recordings;

import hairpin.driver.model.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;

/// Hands a recording to the shelf and says under which digest it is to be found.
///
/// @param tries how often to ask before giving up
/// @param pause between two tries
/// @param maxBytes the largest that the shelf takes
public record KeepingRecording(RecordingShelf shelf, int tries, Duration pause, long maxBytes) {

    public KeepingRecording {
        if (tries < 1 || maxBytes < 1) {
            throw new IllegalArgumentException(
                    "at least one try and one byte: tries=" + tries + " maxBytes=" + maxBytes);
        }
    }

    /// @return the SHA-256 of the file's content
    /// @throws RecordingNotKeptException when the shelf would not take it, however often it was asked
    public String keep(Path file) throws RecordingNotKeptException, InterruptedException {
        String sha256 = digest(file);
        for (int attempt = 1; ; attempt++) {
            try {
                shelf.keep(sha256, file);
                return sha256;
            } catch (RecordingNotKeptException refused) {
                if (attempt >= tries) {
                    throw refused;
                }
            }
            Thread.sleep(pause);
        }
    }

    /// Without holding more than a piece of it.
    private String digest(Path file) throws RecordingNotKeptException {
        MessageDigest sha256 = Digests.sha256();
        try (InputStream content = Files.newInputStream(file);
                OutputStream digesting = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
            if (Files.size(file) > maxBytes) {
                throw new RecordingNotKeptException(
                        "the recording is larger than " + maxBytes + " bytes, which no shelf takes");
            }
            content.transferTo(digesting);
        } catch (IOException _) {
            throw new RecordingNotKeptException("the recording could not be read from the runner's disk");
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
