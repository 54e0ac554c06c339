package hairpin.league.outbox;

import hairpin.events.Event;
import hairpin.events.EventJson;
import hairpin.events.Topic;
import hairpin.league.work.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/// Where every event of this service starts: in the transaction of the change that it tells of.
///
/// Whoever adds to a key must hold a lock on the thing that the key names; then its events leave in the order of the
/// changes.
@ApplicationScoped
public class Outbox {

    private final OutboxStore store;
    private final OutboxPublisher publisher;
    private final AfterCommit afterCommit;

    Outbox(OutboxStore store, OutboxPublisher publisher, AfterCommit afterCommit) {
        this.store = store;
        this.publisher = publisher;
        this.afterCommit = afterCommit;
    }

    @Transactional(TxType.MANDATORY)
    public <E extends Event> void add(Topic<E> topic, E event) {
        OutboxEntity entry = new OutboxEntity();
        entry.eventId = event.eventId();
        entry.topic = topic.name();
        entry.key = event.key();
        entry.payload = EventJson.of(topic).write(event);
        entry.createdAt = event.at();
        store.add(entry);
        afterCommit.run(publisher::wake);
    }

    public static UUID newEventId() {
        return UUID.randomUUID();
    }
}
