package hairpin.trainer.library;

import hairpin.driver.child.ReadingApart;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Puts the library together from its settings.
@ApplicationScoped
class LibraryPartsConfig {

    void sweep(@Observes StartupEvent started, ModelLibrary library) throws IOException {
        library.sweep();
    }

    @Produces
    @Singleton
    DirectoryBlobStore blobs(BlobsConfig config) throws IOException {
        return new DirectoryBlobStore(config.directory());
    }

    @Produces
    @Singleton
    RecordingShelf recordings(BlobsConfig config) throws IOException {
        return new RecordingShelf(
                new DirectoryBlobStore(config.directory().resolve("recordings")),
                config.maxRecording().asLongValue());
    }

    @Produces
    @Singleton
    ModelLibrary library(ModelStore models, DirectoryBlobStore blobs, LibraryConfig config, Clock clock) {
        return new ModelLibrary(
                models,
                blobs,
                new ModelLibrary.Limits(
                        config.maxUpload().asLongValue(),
                        new ShelfLimits(
                                config.maxPerRacer(), config.maxSizePerRacer().asLongValue()),
                        config.readers()),
                new ReadingApart(Math.toIntExact(config.readerHeap().asLongValue() >> 20), config.readerTime()),
                clock);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck writable(DirectoryBlobStore blobs) {
        return () -> HealthCheckResponse.named("archives can be written")
                .status(blobs.writable())
                .build();
    }
}
