package hairpin.benchmarks;

import hairpin.cli.stack.Part;
import hairpin.cli.stack.Stack;
import hairpin.events.EvaluationNews;
import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.EvaluationNews.EvaluationStarted;
import hairpin.events.EventJson;
import hairpin.events.Service;
import hairpin.events.Submissions.SubmissionChanged;
import hairpin.events.Topics;
import hairpin.servers.KafkaServer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Where the time between being submitted and being ranked went: waiting for a runner, being raced, being ranked.
final class Stages implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final EventJson<EvaluationNews> json = EventJson.of(Topics.EVALUATIONS);
    private final Map<String, Instant> started = new HashMap<>();
    private final Map<String, Instant> finished = new HashMap<>();

    /// Hears what is told from now on.
    Stages(Stack stack) {
        Map<String, Object> settings = Map.copyOf(
                KafkaServer.at(stack.directory(), stack.ports().of(Part.KAFKA)).clientProperties(Service.LEAGUE));
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> all = consumer.partitionsFor(Topics.EVALUATIONS.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
    }

    /// Medians in seconds: until a runner took the job, until it was raced, until it was ranked.
    record Medians(double untilTakenS, double racedS, double rankedS) {}

    Medians of(List<SubmissionChanged> over) {
        for (int empty = 0; empty < 3; ) {
            empty = take() == 0 ? empty + 1 : 0;
        }
        return new Medians(
                median(over, it -> seconds(it.submittedAt(), started.get(it.submissionId()))),
                median(over, it -> seconds(started.get(it.submissionId()), finished.get(it.submissionId()))),
                median(over, it -> seconds(finished.get(it.submissionId()), it.at())));
    }

    @Override
    public void close() {
        consumer.close();
    }

    private int take() {
        int count = 0;
        for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
            switch (json.read(message.value()).orElse(null)) {
                case EvaluationStarted told -> started.put(told.submissionId(), told.at());
                case EvaluationFinished told -> finished.put(told.submissionId(), told.at());
                case null, default -> {}
            }
            count++;
        }
        return count;
    }

    private static double median(List<SubmissionChanged> over, ToDoubleFunction<SubmissionChanged> wait) {
        double[] sorted = over.stream().mapToDouble(wait).sorted().toArray();
        return sorted[(sorted.length - 1) / 2];
    }

    private static double seconds(Instant from, Instant to) {
        return from == null || to == null
                ? Double.NaN
                : Duration.between(from, to).toMillis() / 1e3;
    }
}
