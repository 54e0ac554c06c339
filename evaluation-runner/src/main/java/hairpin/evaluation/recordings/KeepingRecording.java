package hairpin.evaluation.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/// Hands a recording to the shelf and says under which digest it is to be found.
///
/// @param tries how often to ask before giving up
/// @param pause between two tries
public record KeepingRecording(RecordingShelf shelf, int tries, Duration pause) {

    public KeepingRecording {
        if (tries < 1) {
            throw new IllegalArgumentException("at least one try: " + tries);
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

    private static String digest(Path file) throws RecordingNotKeptException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException _) {
            throw new RecordingNotKeptException("the recording could not be read from the runner's disk");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
