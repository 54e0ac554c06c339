package hairpin.leaderboard.news;

import hairpin.events.Event;
import hairpin.events.EventJson;
import hairpin.events.Topic;
import hairpin.events.UnreadableEventException;
import hairpin.leaderboard.news.Subject.Kind;
import java.util.function.Consumer;

/// Reads one topic's records into the public record. A record that is not an event of its contract is named in the log
/// and skipped: one bad record must not stop the board.
final class TopicReader<E extends Event> {

    private static final System.Logger LOG = System.getLogger(TopicReader.class.getName());

    private final Kind kind;
    private final EventJson<E> json;
    private final Consumer<E> fold;
    private final Consumer<Subject> forget;

    TopicReader(Topic<E> topic, Kind kind, Consumer<E> fold, Consumer<Subject> forget) {
        this.kind = kind;
        this.json = EventJson.of(topic);
        this.fold = fold;
        this.forget = forget;
    }

    /// @param value the event as JSON, or null when the subject was deleted
    void read(String key, String value) {
        if (value == null) {
            if (key != null) {
                forget.accept(new Subject(kind, key));
            }
            return;
        }
        try {
            json.read(value).filter(this::complete).ifPresent(fold);
        } catch (UnreadableEventException poison) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "skipped the record with key " + key + ": " + firstLine(poison.getMessage()));
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private boolean complete(E event) {
        boolean complete = event.eventId() != null && event.at() != null && event.key() != null;
        if (!complete) {
            LOG.log(System.Logger.Level.WARNING, "skipped a record without event id, time or key: " + event);
        }
        return complete;
    }
}
