package hairpin.events;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// One topic of the catalogue: who writes it, who may read it, and how long it keeps what.
///
/// @param contract the sealed interface of everything on the topic
/// @param compacted true when only the newest event per key is kept, for ever
/// @param retention how long a topic that is not compacted keeps its events
public record Topic<E extends Event>(
        String name,
        Class<E> contract,
        String keyedBy,
        int partitions,
        boolean compacted,
        Optional<Duration> retention,
        Service writer,
        Set<Service> readers) {

    public Topic {
        readers = Set.copyOf(readers);
        if (compacted == retention.isPresent()) {
            throw new IllegalArgumentException("topic " + name + ": either compacted or with a retention");
        }
    }

    static <E extends Event> Topic<E> compacted(
            String name, Class<E> contract, String keyedBy, Service writer, Service... readers) {
        return new Topic<>(name, contract, keyedBy, 1, true, Optional.empty(), writer, Set.of(readers));
    }

    static <E extends Event> Topic<E> kept(
            String name, Class<E> contract, String keyedBy, Duration retention, Service writer, Service... readers) {
        return new Topic<>(name, contract, keyedBy, 1, false, Optional.of(retention), writer, Set.of(readers));
    }
}
