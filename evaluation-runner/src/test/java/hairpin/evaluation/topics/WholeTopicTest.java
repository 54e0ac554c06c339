package hairpin.evaluation.topics;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.events.CallOffs;
import hairpin.events.CallOffs.JobCalledOff;
import hairpin.events.EventJson;
import hairpin.events.Topic;
import hairpin.events.Topics;
import hairpin.servers.RealServers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/// Against a real broker.
class WholeTopicTest {

    private static final Map<String, Object> KAFKA =
            Map.copyOf(RealServers.shared().kafka().adminProperties());

    private final Topic<CallOffs> late = named("call-offs-" + UUID.randomUUID());
    private final BlockingQueue<CallOffs> read = new LinkedBlockingQueue<>();

    private static Topic<CallOffs> named(String name) {
        Topic<CallOffs> like = Topics.CALL_OFFS;
        return new Topic<>(
                name, like.contract(), like.keyedBy(), 1, false, like.retention(), like.writer(), like.readers());
    }

    @Test
    void a_topic_that_is_created_later_is_read_then() throws Exception {
        WholeTopic<CallOffs> topic = new WholeTopic<>(KAFKA, late, read::add);
        topic.start();
        try {
            assertThat(read.poll(3, TimeUnit.SECONDS)).isNull();
            assertThat(topic.isCaughtUp()).isFalse();
            JobCalledOff told = new JobCalledOff(UUID.randomUUID(), Instant.EPOCH, "a submission", 1);
            create();
            write(told);

            assertThat(read.poll(30, TimeUnit.SECONDS)).isEqualTo(told);
        } finally {
            topic.stop();
        }
    }

    private void create() throws Exception {
        try (Admin admin = Admin.create(KAFKA)) {
            admin.createTopics(List.of(new NewTopic(late.name(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private void write(JobCalledOff told) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(new HashMap<>(KAFKA), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(
                            late.name(),
                            told.key(),
                            EventJson.of(Topics.CALL_OFFS).write(told)))
                    .get();
        }
    }
}
