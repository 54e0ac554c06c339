package hairpin.trainer.library;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/// Where archives are kept.
@ConfigMapping(prefix = "hairpin.blobs")
interface BlobsConfig {

    @WithDefault("blobs")
    Path directory();

    /// The largest recording of a race that is kept.
    @WithDefault("64M")
    MemorySize maxRecording();
}
