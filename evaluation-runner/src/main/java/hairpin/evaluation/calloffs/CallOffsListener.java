package hairpin.evaluation.calloffs;

import hairpin.evaluation.topics.WholeTopic;
import hairpin.events.CallOffs;
import hairpin.events.Topics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/// Reads the topic `call-offs` for as long as the service runs.
@ApplicationScoped
class CallOffsListener {

    private final WholeTopic<CallOffs> topic;

    CallOffsListener(@Identifier("default-kafka-broker") Map<String, Object> kafka, CalledOff calledOff) {
        this.topic = new WholeTopic<>(kafka, Topics.CALL_OFFS, calledOff::fold);
    }

    void start(@Observes StartupEvent started) {
        topic.start();
    }

    void stop(@Observes ShutdownEvent ending) {
        topic.stop();
    }
}
