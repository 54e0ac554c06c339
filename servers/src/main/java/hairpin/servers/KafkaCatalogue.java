package hairpin.servers;

import hairpin.events.ShareGroup;
import hairpin.events.Topic;
import hairpin.events.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

/// Brings a broker to what the catalogue says: topics, share groups and who may do what. Safe to repeat.
final class KafkaCatalogue implements AutoCloseable {

    private static final int ANSWER_WITHIN_MS = 5_000;
    private static final long APPLY_WITHIN_S = 30;

    private final Admin admin;

    KafkaCatalogue(Map<String, String> adminProperties) {
        Map<String, Object> properties = new TreeMap<>(adminProperties);
        // the default backs off to a second between tries, and a starting broker needs only a few of them
        properties.put("reconnect.backoff.ms", 50);
        properties.put("reconnect.backoff.max.ms", 200);
        this.admin = Admin.create(properties);
    }

    boolean reachable() {
        try {
            return !admin.describeCluster(new DescribeClusterOptions().timeoutMs(ANSWER_WITHIN_MS))
                    .nodes()
                    .get(ANSWER_WITHIN_MS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while waiting for Kafka", interrupted);
        }
    }

    void apply() {
        Set<String> present =
                new HashSet<>(done("list the topics", admin.listTopics().names()));
        List<NewTopic> missing = new ArrayList<>();
        Topics.all().stream().map(KafkaCatalogue::topic).forEach(missing::add);
        Topics.shareGroups().stream().map(KafkaCatalogue::deadLetters).forEach(missing::add);
        missing.removeIf(topic -> present.contains(topic.name()));
        done("create the topics", admin.createTopics(missing).all());
        done(
                "set what topics take",
                admin.incrementalAlterConfigs(topicSettings()).all());
        done(
                "set up the share groups",
                admin.incrementalAlterConfigs(groupSettings()).all());
        done("set the access rules", admin.createAcls(KafkaAccess.rules()).all());
    }

    private static NewTopic topic(Topic<?> topic) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("cleanup.policy", topic.compacted() ? "compact" : "delete");
        topic.retention().ifPresent(kept -> settings.put("retention.ms", Long.toString(kept.toMillis())));
        return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(settings);
    }

    private static NewTopic deadLetters(ShareGroup group) {
        return new NewTopic(group.deadLetterTopic(), 1, (short) 1)
                .configs(Map.of("errors.deadletterqueue.group.enable", "true", "retention.ms", "-1"));
    }

    /// Those of earlier versions included.
    private static Map<ConfigResource, Collection<AlterConfigOp>> topicSettings() {
        Map<ConfigResource, Collection<AlterConfigOp>> settings = new HashMap<>();
        for (Topic<?> topic : Topics.all()) {
            settings.put(
                    new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                    List.of(set("max.message.bytes", Integer.toString(Topics.MOST_BYTES))));
        }
        return settings;
    }

    private static Map<ConfigResource, Collection<AlterConfigOp>> groupSettings() {
        Map<ConfigResource, Collection<AlterConfigOp>> settings = new HashMap<>();
        for (ShareGroup group : Topics.shareGroups()) {
            settings.put(
                    new ConfigResource(ConfigResource.Type.GROUP, group.name()),
                    List.of(
                            set("share.auto.offset.reset", "earliest"),
                            set(
                                    "share.record.lock.duration.ms",
                                    Long.toString(group.recordLock().toMillis())),
                            set("share.delivery.count.limit", Integer.toString(group.deliveryLimit())),
                            set("errors.deadletterqueue.topic.name", group.deadLetterTopic()),
                            set("errors.deadletterqueue.copy.record.enable", "true")));
        }
        return settings;
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    private static <T> T done(String what, KafkaFuture<T> future) {
        try {
            return future.get(APPLY_WITHIN_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new ServerFailure("cannot " + what + " on Kafka: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while setting up Kafka", interrupted);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
