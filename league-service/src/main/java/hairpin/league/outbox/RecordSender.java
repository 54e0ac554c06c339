package hairpin.league.outbox;

import java.util.List;

/// Puts records on their topics, in order, and waits until they are there.
interface RecordSender {

    /// @return how many of them, from the first on, are safely there; the others are to be sent again
    int send(List<OutboxRecord> records);

    record OutboxRecord(String topic, String key, String payload) {}
}
