package hairpin.trainer.library;

import hairpin.driver.model.ActionSpace;
import hairpin.driver.model.Model;
import hairpin.driver.model.ModelMetadata;
import hairpin.driver.model.ModelReader;
import hairpin.driver.model.ModelReading;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/// Taking models in, and letting them go.
final class ModelLibrary {

    /// @param maxUploadBytes the largest archive
    /// @param mostModels per racer
    /// @param readers how many archives are parsed at once
    record Limits(long maxUploadBytes, int mostModels, int readers) {

        Limits {
            if (maxUploadBytes < 1 || mostModels < 1 || readers < 1) {
                throw new IllegalArgumentException("limits must be positive: maxUploadBytes=" + maxUploadBytes
                        + " mostModels=" + mostModels + " readers=" + readers);
            }
        }
    }

    private final ModelStore models;
    private final BlobStore blobs;
    private final Limits limits;
    private final Clock clock;
    private final Semaphore readers;

    ModelLibrary(ModelStore models, BlobStore blobs, Limits limits, Clock clock) {
        this.models = models;
        this.blobs = blobs;
        this.limits = limits;
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
            case ModelReading.Refused refused -> new Upload.Refused(name.fileName(), refused.refusal());
            case ModelReading.Readable readable ->
                switch (models.shelve(
                        owner, card(name, blob, readable.model()), limits.mostModels(), () -> blobs.keep(blob))) {
                    case Shelving.Shelved shelved -> new Upload.Accepted(shelved.model());
                    case Shelving.StoodThere stoodThere -> new Upload.Repeated(stoodThere.model());
                    case Shelving.Full full -> new Upload.ShelfFull(full.mostModels());
                };
        };
    }

    private ModelReading read(ModelFileName name, ReceivedBlob blob) throws IOException {
        readers.acquireUninterruptibly();
        try {
            return ModelReader.read(name.fileName(), blob.file());
        } finally {
            readers.release();
        }
    }

    private ModelCard card(ModelFileName name, ReceivedBlob blob, Model model) {
        ModelMetadata metadata = model.metadata();
        return new ModelCard(
                UUID.randomUUID(),
                name.name(),
                name.fileName(),
                blob.sha256(),
                blob.bytes(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                metadata.sensors().stream().map(Enum::name).collect(Collectors.joining("+")),
                metadata.algorithm().name(),
                metadata.actionSpace().type(),
                switch (metadata.actionSpace()) {
                    case ActionSpace.Discrete discrete -> discrete.actions().size();
                    case ActionSpace.Continuous _ -> 0;
                },
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
