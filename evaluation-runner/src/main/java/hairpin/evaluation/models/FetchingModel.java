package hairpin.evaluation.models;

import hairpin.driver.model.Digests;
import hairpin.events.FailureReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;

/// Copies a model's archive into a file and checks that it is the one that was submitted.
///
/// @param source where archives come from
/// @param tries how often to ask before giving up
/// @param pause between two tries
/// @param maxBytes the largest archive
public record FetchingModel(ModelSource source, int tries, Duration pause, long maxBytes) {

    private static final int CHUNK_BYTES = 64 * 1024;

    public FetchingModel {
        if (tries < 1 || maxBytes < 1) {
            throw new IllegalArgumentException(
                    "at least one try and one byte: tries=" + tries + " maxBytes=" + maxBytes);
        }
    }

    /// @throws ModelUnavailableException when it cannot be had, or is not what the digest says
    public void fetch(String sha256, Path into) throws ModelUnavailableException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                copy(sha256, into);
                return;
            } catch (ModelUnavailableException unavailable) {
                if (unavailable.why().isPresent() || attempt >= tries) {
                    throw unavailable;
                }
            }
            Thread.sleep(pause);
        }
    }

    private void copy(String sha256, Path into) throws ModelUnavailableException {
        MessageDigest digest = Digests.sha256();
        try (InputStream archive = source.open(sha256);
                OutputStream file = new DigestOutputStream(Files.newOutputStream(into), digest)) {
            byte[] chunk = new byte[CHUNK_BYTES];
            long bytes = 0;
            for (int read = archive.read(chunk); read >= 0; read = archive.read(chunk)) {
                bytes += read;
                if (bytes > maxBytes) {
                    throw new ModelUnavailableException(
                            "the model's archive is larger than any that we accept",
                            FailureReason.of(
                                    FailureReason.Code.TOO_LARGE, "the archive", "is larger than any that we accept"));
                }
                file.write(chunk, 0, read);
            }
        } catch (IOException _) {
            throw new ModelUnavailableException("the model's archive could not be copied to the runner");
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new ModelUnavailableException("the archive that came is not the one that was submitted");
        }
    }
}
