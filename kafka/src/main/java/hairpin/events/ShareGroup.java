package hairpin.events;

import java.time.Duration;

/// Workers that take one topic's events as jobs: each job goes to one of them, and to another one if that one dies.
///
/// @param recordLock how long a worker holds a job before it must renew its claim; the broker allows 15 s to 60 s
/// @param deliveryLimit how often a job is handed out before it goes to the dead-letter topic
public record ShareGroup(String name, Topic<?> topic, Duration recordLock, int deliveryLimit) {

    /// Where jobs end that nobody could do; the topic's writer reads it.
    public String deadLetterTopic() {
        return "dlq." + topic.name();
    }
}
