package hairpin.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hairpin.events.Service;
import hairpin.events.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaServerTest {

    private static final KafkaServer KAFKA = RealServers.shared().kafka();

    @Test
    void the_owner_of_a_topic_writes_and_a_reader_reads() throws Exception {
        write(Service.LEAGUE, Topics.BOARDS.name(), "a board");

        try (KafkaConsumer<String, String> reader = new KafkaConsumer<>(consumer(Service.LEADERBOARD, "spectators"))) {
            reader.subscribe(List.of(Topics.BOARDS.name()));
            assertThat(polled(reader).iterator().next().value()).isEqualTo("a board");
        }
    }

    @Test
    void who_does_not_own_a_topic_cannot_write_it() {
        assertThatThrownBy(() -> write(Service.TRAINER, Topics.BOARDS.name(), "a lie"))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void every_topic_takes_the_largest_record_that_a_writer_sends() throws Exception {
        String large = "x".repeat(Topics.MOST_BYTES - 1024);

        write(Service.LEAGUE, Topics.SEASONS.name(), large);

        try (KafkaConsumer<String, String> reader = new KafkaConsumer<>(consumer(Service.LEADERBOARD, "far-sighted"))) {
            reader.subscribe(List.of(Topics.SEASONS.name()));
            assertThat(polled(reader).iterator().next().value()).hasSameSizeAs(large);
        }
    }

    @Test
    void the_hidden_suites_are_closed_to_the_leaderboard() {
        try (KafkaConsumer<String, String> spy = new KafkaConsumer<>(consumer(Service.LEADERBOARD, "spy"))) {
            spy.subscribe(List.of(Topics.SUITES.name()));
            assertThatThrownBy(() -> polled(spy)).isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void a_runner_that_joins_late_still_gets_the_job_that_waits() throws Exception {
        write(Service.LEAGUE, Topics.EVALUATION_JOBS.name(), "a job");

        Map<String, Object> properties = consumer(Service.RUNNER, Topics.EVALUATION_RUNNERS.name());
        properties.remove("auto.offset.reset");
        try (KafkaShareConsumer<String, String> runner = new KafkaShareConsumer<>(properties)) {
            runner.subscribe(List.of(Topics.EVALUATION_JOBS.name()));
            ConsumerRecords<String, String> jobs = ConsumerRecords.empty();
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (jobs.isEmpty() && System.nanoTime() < deadline) {
                jobs = runner.poll(Duration.ofMillis(500));
            }
            assertThat(jobs.iterator().next().value()).isEqualTo("a job");
        }
    }

    private static ConsumerRecords<String, String> polled(KafkaConsumer<String, String> consumer) {
        ConsumerRecords<String, String> records = ConsumerRecords.empty();
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (records.isEmpty() && System.nanoTime() < deadline) {
            records = consumer.poll(Duration.ofMillis(500));
        }
        return records;
    }

    private static void write(Service writer, String topic, String value) throws Exception {
        Map<String, Object> properties = new TreeMap<>(KAFKA.clientProperties(writer));
        properties.put("max.request.size", Topics.MOST_BYTES);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get(30, TimeUnit.SECONDS);
        }
    }

    private static Map<String, Object> consumer(Service reader, String group) {
        Map<String, Object> properties = new TreeMap<>(KAFKA.clientProperties(reader));
        properties.put("group.id", group);
        properties.put("auto.offset.reset", "earliest");
        properties.put("key.deserializer", StringDeserializer.class.getName());
        properties.put("value.deserializer", StringDeserializer.class.getName());
        return properties;
    }
}
