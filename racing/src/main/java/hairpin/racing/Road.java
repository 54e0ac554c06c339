package hairpin.racing;

import hairpin.simulator.conditions.Condition;
import hairpin.simulator.conditions.Conditions;
import hairpin.simulator.conditions.Range;
import hairpin.simulator.race.Bots;
import hairpin.simulator.race.Obstacles;
import hairpin.simulator.race.Spot;
import java.util.EnumMap;
import java.util.Map;

/// What is on the road, and what varies, as the engine has it.
final class Road {

    private Road() {}

    /// @throws IllegalArgumentException when the engine knows no such placement
    static Obstacles obstacles(hairpin.events.Obstacles boxes) {
        if (boxes == null) {
            return Obstacles.NONE;
        }
        return switch (boxes.placement()) {
            case hairpin.events.Obstacles.RANDOM -> new Obstacles.Scattered(boxes.number(), boxes.apartPercent());
            case hairpin.events.Obstacles.EVEN -> new Obstacles.Even(boxes.number());
            case hairpin.events.Obstacles.FIXED ->
                new Obstacles.Fixed(boxes.positions().stream().map(Spot::of).toList());
            case null, default -> throw new IllegalArgumentException("boxes placed " + boxes.placement());
        };
    }

    static Bots bots(hairpin.events.Bots cars) {
        if (cars == null) {
            return Bots.NONE;
        }
        hairpin.events.Bots.LaneChanges changes = cars.laneChanges();
        return new Bots(
                cars.number(),
                cars.speedMps(),
                cars.apartM(),
                changes == null
                        ? Bots.NONE.changes()
                        : new Bots.LaneChanges(changes.soonestS(), changes.latestS(), changes.overM()));
    }

    /// @throws IllegalArgumentException when the engine knows no such condition, or none that goes so far
    static Conditions conditions(hairpin.events.Conditions named) {
        Map<Condition, Range> ranges = new EnumMap<>(Condition.class);
        named.ranges()
                .forEach((key, range) -> ranges.put(
                        Condition.named(key)
                                .orElseThrow(() -> new IllegalArgumentException("no condition is called " + key)),
                        new Range(range.low(), range.high())));
        return new Conditions(ranges);
    }
}
