package hairpin.league.outbox;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Stands for Kafka where a test is not about Kafka: keeps what was sent, and can be away.
@Mock
@Singleton
public class FakeBroker implements RecordSender {

    private final List<OutboxRecord> records = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    @Override
    public List<Sending> send(List<OutboxRecord> sent) {
        if (!away) {
            records.addAll(sent);
        }
        return Collections.nCopies(sent.size(), away ? Sending.WAITS : Sending.DONE);
    }

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    /// The payloads of a key on a topic, oldest first.
    public List<String> payloads(String topic, String key) {
        return records.stream()
                .filter(message ->
                        message.topic().equals(topic) && message.key().equals(key))
                .map(OutboxRecord::payload)
                .toList();
    }
}
