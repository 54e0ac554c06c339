package hairpin.system.flows;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.cli.stack.Part;
import hairpin.cli.stack.Stack;
import hairpin.events.EvaluationNews;
import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.EvaluationNews.EvaluationStarted;
import hairpin.events.EventJson;
import hairpin.events.Service;
import hairpin.events.Topics;
import hairpin.servers.KafkaServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What the runners said of some submissions.
record ToldOnKafka(Stack stack, List<String> submissions) {

    /// Each has a result, and however often it was driven, always the same one.
    void check() {
        Map<String, Set<Object>> results = new HashMap<>();
        int started = 0;
        int finished = 0;
        for (EvaluationNews news : news()) {
            started += news instanceof EvaluationStarted ? 1 : 0;
            if (news instanceof EvaluationFinished result) {
                finished++;
                results.computeIfAbsent(result.submissionId(), _ -> new HashSet<>())
                        .add(result.rollouts());
            }
        }
        System.out.printf(
                "%d submissions were started %d times and finished %d times%n", submissions.size(), started, finished);
        assertThat(results.keySet()).containsExactlyInAnyOrderElementsOf(submissions);
        assertThat(results.values()).as("the same bits every time").allMatch(it -> it.size() == 1);
    }

    private List<EvaluationNews> news() {
        EventJson<EvaluationNews> json = EventJson.of(Topics.EVALUATIONS);
        List<EvaluationNews> all = new ArrayList<>();
        Set<String> wanted = Set.copyOf(submissions);
        Map<String, Object> settings = Map.copyOf(
                KafkaServer.at(stack.directory(), stack.ports().of(Part.KAFKA)).clientProperties(Service.LEAGUE));
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition topic = new TopicPartition(Topics.EVALUATIONS.name(), 0);
            consumer.assign(List.of(topic));
            consumer.seekToBeginning(List.of(topic));
            long end = consumer.endOffsets(List.of(topic)).get(topic);
            while (consumer.position(topic) < end) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(500))) {
                    if (wanted.contains(message.key())) {
                        json.read(message.value()).ifPresent(all::add);
                    }
                }
            }
        }
        return all;
    }
}
