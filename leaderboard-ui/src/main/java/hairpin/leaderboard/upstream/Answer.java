package hairpin.leaderboard.upstream;

import java.util.Optional;
import java.util.function.Function;

/// What a service answered.
public sealed interface Answer<T> {

    record Given<T>(T value) implements Answer<T> {}

    record Refused<T>(Problem problem) implements Answer<T> {}

    default Optional<T> given() {
        return switch (this) {
            case Given<T> given -> Optional.of(given.value());
            case Refused<T> _ -> Optional.empty();
        };
    }

    default Optional<Problem> refusal() {
        return switch (this) {
            case Given<T> _ -> Optional.empty();
            case Refused<T> refused -> Optional.of(refused.problem());
        };
    }

    default <R> Answer<R> map(Function<T, R> reading) {
        return switch (this) {
            case Given<T>(var value) -> new Given<>(reading.apply(value));
            case Refused<T>(var problem) -> new Refused<>(problem);
        };
    }
}
