package hairpin.league.outbox;

import hairpin.events.Topics;
import hairpin.league.outbox.OutboxStore.Batch;
import hairpin.league.outbox.RecordSender.OutboxRecord;
import hairpin.league.outbox.RecordSender.Sending;
import hairpin.league.work.Loop;
import hairpin.league.work.LoopsCheck;
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
import org.jboss.logging.Logger;

/// Takes what waits in the outbox to Kafka, oldest first, and marks it sent once the broker has it.
@Singleton
class OutboxPublisher {

    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);

    private static final int BATCH = 500;
    private static final long BATCH_BYTES = 2L * Topics.MOST_BYTES;
    private static final Duration KEPT = Duration.ofDays(7);

    private final OutboxStore store;
    private final RecordSender sender;
    private final Clock clock;
    private final Loop loop;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong unsendable = new AtomicLong();

    OutboxPublisher(OutboxStore store, RecordSender sender, Clock clock, LoopsCheck loops) {
        this.store = store;
        this.sender = sender;
        this.clock = clock;
        this.loop = loops.loop("outbox-publisher", Duration.ofSeconds(1), this::publish);
    }

    void start(@Observes StartupEvent started, MeterRegistry metrics) {
        metrics.gauge("hairpin.outbox.waiting", waiting);
        metrics.gauge("hairpin.outbox.unsendable", unsendable);
        QuarkusTransaction.requiringNew().run(this::tryAgainWhatStandsAside);
        loop.start();
    }

    /// After a restart, say with a higher limit, it may go.
    private void tryAgainWhatStandsAside() {
        store.tryUnsendableAgain();
        unsendable.set(store.unsendableCount());
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.close();
    }

    void wake() {
        loop.wake();
    }

    /// @return whether more may be waiting
    private boolean publish() {
        Round round = QuarkusTransaction.requiringNew().call(this::publishBatch);
        if (round.left > 0) {
            throw new BrokerAwayException(round.left);
        }
        return round.more;
    }

    private Round publishBatch() {
        if (!store.isMyTurn()) {
            return new Round(0, false);
        }
        Batch batch = store.waiting(BATCH, BATCH_BYTES);
        List<OutboxEntity> entries = batch.entries();
        int left = entries.isEmpty() ? 0 : send(entries);
        waiting.set(batch.more() ? store.waitingCount() : left);
        if (entries.isEmpty()) {
            store.forgetSentBefore(clock.instant().minus(KEPT));
        }
        return new Round(left, batch.more());
    }

    /// @return how many of them wait for another try
    private int send(List<OutboxEntity> entries) {
        List<Sending> sendings =
                sender.send(entries.stream().map(OutboxPublisher::recordOf).toList());
        int left = 0;
        for (int i = 0; i < entries.size(); i++) {
            OutboxEntity entry = entries.get(i);
            switch (sendings.get(i)) {
                case DONE -> entry.sentAt = clock.instant();
                case WAITS -> left++;
                case UNSENDABLE -> park(entry);
            }
        }
        return left;
    }

    /// Only this record is late: its topic goes on without it, and on most of them the next event of its key says all
    /// that it said.
    private void park(OutboxEntity entry) {
        entry.unsendableAt = clock.instant();
        unsendable.incrementAndGet();
        LOG.errorf(
                "event %s of %s on %s stands aside: Kafka does not take its %d characters",
                entry.eventId, entry.key, entry.topic, entry.payload.length());
    }

    private static OutboxRecord recordOf(OutboxEntity entry) {
        return new OutboxRecord(entry.topic, entry.key, entry.payload);
    }

    /// @param left how many of the batch wait for another try
    /// @param more whether others wait behind it
    private record Round(int left, boolean more) {}
}
