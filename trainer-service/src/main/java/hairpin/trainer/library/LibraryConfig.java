package hairpin.trainer.library;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Limits of the model library.
@ConfigMapping(prefix = "hairpin.models")
interface LibraryConfig {

    /// The largest archive that is accepted.
    @WithDefault("512M")
    MemorySize maxUpload();

    /// How many models one racer may keep.
    @WithDefault("100")
    int maxPerRacer();

    /// How many archives are parsed at once; each may take three times its network's size in memory.
    @WithDefault("1")
    int readers();
}
