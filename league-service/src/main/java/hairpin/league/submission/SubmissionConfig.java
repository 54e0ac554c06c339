package hairpin.league.submission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How submissions are taken, and handed to the runners.
@ConfigMapping(prefix = "hairpin.submissions")
interface SubmissionConfig {

    /// How many submissions of all races may be with the runners at a time. Short enough that races take turns, long
    /// enough that no runner waits.
    @WithDefault("8")
    int inFlight();

    /// How many of a racer's submissions to one season, practice included, are taken within 24 hours.
    @WithDefault("100")
    int perDay();

    /// How many of a racer's submissions to one season may wait or be raced at a time.
    @WithDefault("20")
    int atATime();

    /// How many of a racer's submissions within 24 hours that the platform could not race leave `perDay` as it was.
    @WithDefault("10")
    int givenBack();

    /// A runner that was not heard of for this long has lost its job.
    @WithDefault("PT5M")
    Duration silence();

    /// A request that no runner took within this time is sent again, and again after twice the time.
    @WithDefault("PT10M")
    Duration unheard();

    /// An attempt that broke by a fault of ours is followed by the next one after this time, and by the last one after
    /// six times that.
    @WithDefault("PT10S")
    Duration again();

    /// Which share of the results is driven once more when nothing else waits, to see whether the same comes out.
    @WithDefault("0.02")
    double checked();
}
