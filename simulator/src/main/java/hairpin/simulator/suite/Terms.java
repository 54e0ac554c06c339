package hairpin.simulator.suite;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.conditions.Conditions;
import hairpin.simulator.race.Bots;
import hairpin.simulator.race.Challenge;
import hairpin.simulator.race.Obstacles;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.track.Track;

/// What a race is driven on whatever the track: the car, the rules, and what else is on the road.
public record Terms(CarParameters car, RaceRules rules, Obstacles obstacles, Bots bots) {

    Challenge on(Track track, Conditions conditions) {
        return new Challenge(track, car, rules, obstacles, bots, conditions);
    }

    /// Whether the car is alone on the road.
    boolean timeTrial() {
        return obstacles.count() == 0 && bots.count() == 0;
    }
}
