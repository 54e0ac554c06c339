package hairpin.league.outbox;

import java.util.List;

/// Puts records on their topics, in order, and waits until they are there.
interface RecordSender {

    /// @return what became of each of them, in their order
    List<Sending> send(List<OutboxRecord> records);

    record OutboxRecord(String topic, String key, String payload) {}

    /// What became of a record.
    enum Sending {
        /// It is safely there.
        DONE,
        /// It may not be there, or another one of its topic before it is not; to be sent again.
        WAITS,
        /// Kafka will never take it, however often it is sent.
        UNSENDABLE
    }
}
