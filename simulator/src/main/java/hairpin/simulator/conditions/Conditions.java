package hairpin.simulator.conditions;

import hairpin.simulator.random.Chance;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What varies from rollout to rollout, and how far: for each condition that is named, the range that each rollout
/// draws from, evenly.
///
/// What a rollout draws depends on its key alone: not on the racer, not on the order of drawing, and for one condition
/// not on the others. So all racers meet the same, and naming one more condition leaves the draws of the rest.
///
/// @param ranges unnamed conditions stay as usual
public record Conditions(Map<Condition, Range> ranges) {

    /// Nothing varies but the start, by a hand's breadth.
    public static final Conditions PLAIN = new Conditions(Map.of());

    public Conditions {
        ranges.forEach((condition, range) -> {
            if (range.low() < condition.least() || range.high() > condition.most()) {
                throw new IllegalArgumentException(condition.key() + " is from " + condition.least() + " to "
                        + condition.most() + ", not " + range.text());
            }
        });
        ranges = Map.copyOf(ranges);
    }

    /// The same, with that range.
    public Conditions with(Condition condition, double low, double high) {
        Map<Condition, Range> more = new EnumMap<>(Condition.class);
        more.putAll(ranges);
        more.put(condition, new Range(low, high));
        return new Conditions(more);
    }

    /// What one rollout meets.
    public Circumstances drawn(Chance chance) {
        return new Circumstances(this, chance);
    }

    /// As a file that says the same, in the order of [Condition]; empty when nothing varies.
    public String text() {
        return Stream.of(Condition.values())
                .filter(ranges::containsKey)
                .map(it -> it.key() + " = " + ranges.get(it).text() + "\n")
                .collect(Collectors.joining());
    }
}
