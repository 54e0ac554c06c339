package hairpin.simulator.race;

import java.util.List;

/// What came of a heat.
///
/// @param cars by index
/// @param ranks by index, from 1; who cannot be told apart shares one
public record HeatOutcome(List<RolloutOutcome> cars, List<Integer> ranks) {

    public HeatOutcome {
        cars = List.copyOf(cars);
        ranks = List.copyOf(ranks);
    }
}
