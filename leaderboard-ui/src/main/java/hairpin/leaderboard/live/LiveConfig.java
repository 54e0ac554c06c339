package hairpin.leaderboard.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How live pages are fed.
@ConfigMapping(prefix = "hairpin.live")
interface LiveConfig {

    /// The shortest time between two updates of one page; what changes in between goes out together.
    @WithDefault("100ms")
    Duration tick();

    /// How often a silent stream says that it lives. Browsers call it silent after 10 s.
    @WithDefault("4s")
    Duration heartbeat();

    /// How many browsers this process serves with streams; one more is asked to come back later.
    @WithDefault("20000")
    int maxWatchers();
}
