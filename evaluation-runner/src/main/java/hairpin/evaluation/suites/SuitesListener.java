package hairpin.evaluation.suites;

import hairpin.evaluation.child.KeptCourses;
import hairpin.evaluation.topics.WholeTopic;
import hairpin.events.Suites;
import hairpin.events.Topics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Reads the compacted `suites` topic for as long as the service runs.
@Readiness
@ApplicationScoped
class SuitesListener implements HealthCheck {

    private final WholeTopic<Suites> topic;
    private final SealedSuites suites;
    private final KeptCourses courses;

    SuitesListener(
            @Identifier("default-kafka-broker") Map<String, Object> kafka, SealedSuites suites, KeptCourses courses) {
        this.topic = new WholeTopic<>(kafka, Topics.SUITES, this::take);
        this.suites = suites;
        this.courses = courses;
    }

    void start(@Observes StartupEvent started) {
        topic.start();
    }

    void stop(@Observes ShutdownEvent ending) {
        topic.stop();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("suites are known")
                .status(topic.isCaughtUp())
                .build();
    }

    /// What is sealed while this runner runs is about to be raced on.
    private void take(Suites sealed) {
        suites.fold(sealed);
        if (topic.isCaughtUp()) {
            courses.ahead(sealed.suite(), sealed.rules());
        }
    }
}
