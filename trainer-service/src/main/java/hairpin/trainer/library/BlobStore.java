package hairpin.trainer.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

/// Archives by digest. What is kept survives a crash from the moment that [#keep] returns.
interface BlobStore {

    /// Writes a stream to a place of its own, reading at most one byte more than allowed.
    Receipt receive(InputStream content, long maxBytes) throws IOException;

    /// Makes what was received available under its digest; does nothing more when that is there already.
    void keep(ReceivedBlob received) throws IOException;

    Optional<StoredBlob> open(String sha256) throws IOException;

    void delete(String sha256) throws IOException;

    /// The digests of all that is kept.
    Stream<String> digests() throws IOException;

    /// What came of receiving.
    sealed interface Receipt {

        record Received(ReceivedBlob blob) implements Receipt {}

        record TooLarge(long maxBytes) implements Receipt {}
    }

    /// An archive to be read; whoever takes it closes the stream.
    record StoredBlob(long bytes, InputStream content) {}
}
