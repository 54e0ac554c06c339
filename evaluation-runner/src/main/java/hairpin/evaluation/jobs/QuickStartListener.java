package hairpin.evaluation.jobs;

import hairpin.evaluation.child.RaceProcess;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Prepares what lets race processes start quicker, while the service already takes jobs.
@ApplicationScoped
class QuickStartListener {

    /// A runner that has just come back has jobs to race, and processes that start to race them.
    private static final Duration BEFORE = Duration.ofMinutes(2);

    private static final Logger LOG = Logger.getLogger(QuickStartListener.class);

    private final RunnerConfig config;
    private final RaceProcess racing;
    private Desk desk;

    QuickStartListener(RunnerConfig config, RaceProcess racing) {
        this.config = config;
        this.racing = racing;
    }

    /// After what earlier runners left has been cleared away.
    void start(@Observes @Priority(ObserverMethod.DEFAULT_PRIORITY + 1) StartupEvent started) {
        if (!config.race().ahead()) {
            return;
        }
        try {
            desk = Desk.setUp(config.room());
            Thread.ofPlatform().daemon().name("quick-start").start(this::prepare);
        } catch (IOException full) {
            LOG.warnf("race processes start as slowly as ever, there is no room in %s", config.room());
        }
    }

    void stop(@Observes ShutdownEvent ending) {
        if (desk != null) {
            desk.close();
        }
    }

    private void prepare() {
        try {
            Thread.sleep(BEFORE);
            racing.startQuicker(desk.directory());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
