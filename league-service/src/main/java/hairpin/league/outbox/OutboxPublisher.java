package hairpin.league.outbox;

import hairpin.league.outbox.RecordSender.OutboxRecord;
import hairpin.league.work.Loop;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Takes what waits in the outbox to Kafka, oldest first, and marks it sent once the broker has it.
@Singleton
class OutboxPublisher {

    private static final int BATCH = 500;
    private static final Duration KEPT = Duration.ofDays(7);

    private final OutboxStore store;
    private final RecordSender sender;
    private final Clock clock;
    private final Loop loop = new Loop("outbox-publisher", Duration.ofSeconds(1), this::publish);
    private final AtomicLong waiting = new AtomicLong();

    OutboxPublisher(OutboxStore store, RecordSender sender, Clock clock) {
        this.store = store;
        this.sender = sender;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started, MeterRegistry metrics) {
        metrics.gauge("hairpin.outbox.waiting", waiting);
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.close();
    }

    void wake() {
        loop.wake();
    }

    /// @return whether more may be waiting
    private boolean publish() {
        Batch batch = QuarkusTransaction.requiringNew().call(this::publishBatch);
        if (batch.sent < batch.found) {
            throw new BrokerAwayException(batch.found - batch.sent);
        }
        return batch.found == BATCH;
    }

    private Batch publishBatch() {
        if (!store.isMyTurn()) {
            return new Batch(0, 0);
        }
        List<OutboxEntity> entries = store.waiting(BATCH);
        int sent = entries.isEmpty()
                ? 0
                : sender.send(entries.stream().map(OutboxPublisher::recordOf).toList());
        entries.subList(0, sent).forEach(entry -> entry.sentAt = clock.instant());
        waiting.set(entries.size() < BATCH ? entries.size() - sent : store.waitingCount());
        if (entries.isEmpty()) {
            store.forgetSentBefore(clock.instant().minus(KEPT));
        }
        return new Batch(entries.size(), sent);
    }

    private static OutboxRecord recordOf(OutboxEntity entry) {
        return new OutboxRecord(entry.topic, entry.key, entry.payload);
    }

    private record Batch(int found, int sent) {}
}
