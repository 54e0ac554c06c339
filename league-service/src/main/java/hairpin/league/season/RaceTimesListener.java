package hairpin.league.season;

import hairpin.league.work.Loop;
import hairpin.league.work.LoopsCheck;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Listens to the clock: races open and close by themselves.
@Singleton
class RaceTimesListener {

    private final RaceStore races;
    private final MovingRace moving;
    private final Clock clock;
    private final Loop loop;

    RaceTimesListener(RaceStore races, MovingRace moving, Clock clock, LoopsCheck loops) {
        this.races = races;
        this.moving = moving;
        this.clock = clock;
        this.loop = loops.loop("race-times", Duration.ofSeconds(1), this::keepTime);
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.close();
    }

    private boolean keepTime() {
        List<String> due = QuarkusTransaction.requiringNew().call(() -> races.dueSlugs(clock.instant()));
        due.forEach(slug -> QuarkusTransaction.requiringNew().run(() -> moving.keepTime(slug)));
        return false;
    }
}
