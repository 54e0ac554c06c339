package hairpin.benchmarks;

import hairpin.cli.stack.Part;
import hairpin.cli.stack.Stack;
import hairpin.events.EventJson;
import hairpin.events.Service;
import hairpin.events.Submissions.SubmissionChanged;
import hairpin.events.Topics;
import hairpin.servers.KafkaServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// How long submissions took from being submitted to being ranked, by the league's own clock: it tells of a result in
/// the transaction that ranks it.
final class RankedTimes implements AutoCloseable {

    private static final Set<String> OVER = Set.of("FINISHED", "FAILED", "ERROR", "CANCELED");

    private final KafkaConsumer<String, String> consumer;
    private final EventJson<?> json = EventJson.of(Topics.SUBMISSIONS);
    private final Map<String, SubmissionChanged> over = new HashMap<>();

    /// Hears what is told from now on.
    RankedTimes(Stack stack) {
        Map<String, Object> settings = Map.copyOf(
                KafkaServer.at(stack.directory(), stack.ports().of(Part.KAFKA)).clientProperties(Service.LEADERBOARD));
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        TopicPartition topic = new TopicPartition(Topics.SUBMISSIONS.name(), 0);
        consumer.assign(List.of(topic));
        consumer.seekToEnd(List.of(topic));
        consumer.position(topic);
    }

    /// Waits until all are over.
    ///
    /// @return what was told when each was over
    List<SubmissionChanged> await(List<String> submissions, Duration patience) {
        long giveUpNs = System.nanoTime() + patience.toNanos();
        while (!over.keySet().containsAll(submissions)) {
            if (System.nanoTime() > giveUpNs) {
                throw new IllegalStateException(submissions.size() + " submissions were not over within " + patience);
            }
            for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                json.read(message.value())
                        .map(SubmissionChanged.class::cast)
                        .filter(told -> OVER.contains(told.state()))
                        .ifPresent(told -> over.putIfAbsent(told.submissionId(), told));
            }
        }
        return new ArrayList<>(submissions.stream().map(over::get).toList());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
