package hairpin.league.work;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/// The one clock of the service. It ticks in milliseconds, so that what is stored and what is sent are equal.
class ClockConfig {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
