package hairpin.leaderboard.news;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Listens whether the broker answers: a reader that polls hears from it at least twice a second, news or not.
@Startup
@ApplicationScoped
class FeedListener implements Feed {

    private static final Duration SILENCE = Duration.ofSeconds(6);

    private final KafkaClientService clients;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("feed").daemon().factory());
    private double bytesHeard = -1;
    private volatile Instant heardAt;

    FeedListener(KafkaClientService clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
        this.heardAt = clock.instant();
        var _ = thread.scheduleAtFixedRate(this::listen, 2, 2, TimeUnit.SECONDS);
    }

    @Override
    public boolean connected() {
        return Duration.between(heardAt, clock.instant()).compareTo(SILENCE) < 0;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void listen() {
        KafkaConsumer<Object, Object> reader = clients.getConsumer("boards");
        double bytes = reader == null ? bytesHeard + 1 : bytesReceived(reader);
        if (bytes > bytesHeard) {
            bytesHeard = bytes;
            heardAt = clock.instant();
        }
    }

    private static double bytesReceived(KafkaConsumer<?, ?> reader) {
        return reader.unwrap().metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("incoming-byte-total"))
                .filter(metric -> metric.metricName().group().equals("consumer-metrics"))
                .mapToDouble(metric -> (Double) metric.metricValue())
                .sum();
    }
}
