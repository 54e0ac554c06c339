package hairpin.trainer.library;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Limits of the model library.
@ConfigMapping(prefix = "hairpin.models")
interface LibraryConfig {

    /// The largest archive that is accepted.
    @WithDefault("512M")
    MemorySize maxUpload();

    /// How many models one racer may keep.
    @WithDefault("100")
    int maxPerRacer();

    /// How large all archives of one racer may be together.
    @WithDefault("4G")
    MemorySize maxSizePerRacer();

    /// How many archives are parsed at once, each in a process of its own.
    @WithDefault("1")
    int readers();

    /// The largest heap of such a process. The largest networks take some 900 MB while their archive is read.
    @WithDefault("1G")
    MemorySize readerHeap();

    /// How long such a process may compute. A small archive takes less than a second.
    @WithDefault("60s")
    Duration readerTime();
}
