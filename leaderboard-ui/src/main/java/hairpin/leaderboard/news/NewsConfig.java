package hairpin.leaderboard.news;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Makes the one public record of this process, and its clock.
class NewsConfig {

    @Produces
    @Singleton
    PublicRecord publicRecord() {
        return new PublicRecord();
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
