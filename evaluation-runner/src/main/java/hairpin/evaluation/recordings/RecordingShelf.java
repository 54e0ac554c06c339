package hairpin.evaluation.recordings;

import java.nio.file.Path;

/// Where recordings are kept.
@FunctionalInterface
public interface RecordingShelf {

    /// Returns once the file's content is safe under its digest; doing it twice is harmless.
    ///
    /// @throws RecordingNotKeptException when it is not
    void keep(String sha256, Path file) throws RecordingNotKeptException;
}
