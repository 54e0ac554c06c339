package hairpin.evaluation.models;

import java.io.IOException;
import java.io.InputStream;

/// Where archives come from.
@FunctionalInterface
public interface ModelSource {

    /// Opens the archive with that digest; the caller checks it and closes it.
    ///
    /// @throws ModelUnavailableException when there is none, or it cannot be had now
    InputStream open(String sha256) throws IOException, ModelUnavailableException;
}
