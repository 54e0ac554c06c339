package hairpin.leaderboard.racer;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What racers may send.
@ConfigMapping(prefix = "hairpin.models")
interface UploadConfig {

    /// The largest archive that the library takes; larger ones are not sent there.
    @WithDefault("512M")
    MemorySize maxUpload();
}
