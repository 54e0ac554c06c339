package hairpin.simulator.race;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.conditions.Conditions;
import hairpin.simulator.track.Track;

/// What a driver is put to: the road, the car, the rules, what else is on the road, and what varies.
///
/// A time trial has nothing else there; object avoidance has boxes, head-to-bot has bots. In head-to-head racing
/// several cars meet the same challenge in one [Heat].
public record Challenge(
        Track track, CarParameters car, RaceRules rules, Obstacles obstacles, Bots bots, Conditions conditions) {

    /// Alone on the road, under plain conditions.
    public static Challenge timeTrial(Track track, CarParameters car, RaceRules rules) {
        return new Challenge(track, car, rules, Obstacles.NONE, Bots.NONE, Conditions.PLAIN);
    }

    public Challenge with(Obstacles others) {
        return new Challenge(track, car, rules, others, bots, conditions);
    }

    public Challenge with(Bots others) {
        return new Challenge(track, car, rules, obstacles, others, conditions);
    }

    public Challenge under(Conditions others) {
        return new Challenge(track, car, rules, obstacles, bots, others);
    }
}
