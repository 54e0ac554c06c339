package hairpin.trainer.library;

import hairpin.driver.Refusal;
import hairpin.driver.child.ReadApart;
import hairpin.driver.child.ReadingApart;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/// Taking models in, and letting them go.
final class ModelLibrary {

    /// @param maxUploadBytes the largest archive
    /// @param shelf what each racer may keep
    /// @param readers how many archives are parsed at once
    record Limits(long maxUploadBytes, ShelfLimits shelf, int readers) {

        Limits {
            if (maxUploadBytes < 1 || readers < 1) {
                throw new IllegalArgumentException(
                        "limits must be positive: maxUploadBytes=" + maxUploadBytes + " readers=" + readers);
            }
        }
    }

    private final ModelStore models;
    private final BlobStore blobs;
    private final Limits limits;
    private final ReadingApart reading;
    private final Clock clock;
    private final Semaphore readers;

    ModelLibrary(ModelStore models, BlobStore blobs, Limits limits, ReadingApart reading, Clock clock) {
        this.models = models;
        this.blobs = blobs;
        this.limits = limits;
        this.reading = reading;
        this.clock = clock;
        this.readers = new Semaphore(limits.readers(), true);
    }

    /// @param content read to its end, or one byte beyond what is allowed
    Upload upload(String owner, String fileName, InputStream content) throws IOException {
        Optional<ModelFileName> name = ModelFileName.of(fileName);
        if (name.isEmpty()) {
            return new Upload.BadName(fileName);
        }
        return switch (blobs.receive(content, limits.maxUploadBytes())) {
            case BlobStore.Receipt.TooLarge tooLarge -> new Upload.TooLarge(tooLarge.maxBytes());
            case BlobStore.Receipt.Received(ReceivedBlob blob) -> {
                try (blob) {
                    yield examine(owner, name.get(), blob);
                }
            }
        };
    }

    private Upload examine(String owner, ModelFileName name, ReceivedBlob blob) throws IOException {
        return switch (read(name, blob)) {
            case ReadApart.Broke(String reason) -> new Upload.Unread(reason);
            case ReadApart.Refused(Refusal refusal) -> new Upload.Refused(name.fileName(), refusal);
            case ReadApart.Described model ->
                switch (models.shelve(owner, card(name, blob, model), limits.shelf(), () -> blobs.keep(blob))) {
                    case Shelving.Shelved shelved -> new Upload.Accepted(shelved.model());
                    case Shelving.StoodThere stoodThere -> new Upload.Repeated(stoodThere.model());
                    case Shelving.Full full -> new Upload.ShelfFull(full.limits());
                };
        };
    }

    private ReadApart read(ModelFileName name, ReceivedBlob blob) {
        readers.acquireUninterruptibly();
        try {
            return reading.read(name.fileName(), blob.file());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new ReadApart.Broke("the service is being stopped");
        } finally {
            readers.release();
        }
    }

    private ModelCard card(ModelFileName name, ReceivedBlob blob, ReadApart.Described model) {
        return new ModelCard(
                UUID.randomUUID(),
                name.name(),
                name.fileName(),
                blob.sha256(),
                blob.bytes(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                model.sensors(),
                model.algorithm(),
                model.actionSpaceType(),
                model.actions(),
                model.network(),
                model.parameters(),
                null);
    }

    /// @return false when the owner has no such model
    boolean delete(UUID modelId, String owner) throws IOException {
        Optional<String> archive = models.takeOff(modelId, owner);
        if (archive.isPresent()) {
            deleteIfUnused(archive.get());
        }
        return archive.isPresent();
    }

    /// Deletes archives that no model refers to: what is left when a crash came between a row and its file.
    void sweep() throws IOException {
        for (String sha256 : blobs.digests().toList()) {
            deleteIfUnused(sha256);
        }
    }

    private void deleteIfUnused(String sha256) throws IOException {
        models.ifUnused(sha256, () -> blobs.delete(sha256));
    }
}
