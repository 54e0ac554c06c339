package hairpin.trainer.library;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/// Where archives are kept.
@ConfigMapping(prefix = "hairpin.blobs")
interface BlobsConfig {

    @WithDefault("blobs")
    Path directory();
}
