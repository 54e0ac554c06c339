package hairpin.simulator.race;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.track.Track;

/// What a driver is put to: the road, the car, the rules, and what else is on the road.
///
/// A time trial has nothing else there; object avoidance has boxes, head-to-bot has bots. In head-to-head racing
/// several cars meet the same challenge in one [Heat].
public record Challenge(Track track, CarParameters car, RaceRules rules, Obstacles obstacles, Bots bots) {

    /// Alone on the road.
    public static Challenge timeTrial(Track track, CarParameters car, RaceRules rules) {
        return new Challenge(track, car, rules, Obstacles.NONE, Bots.NONE);
    }

    public Challenge with(Obstacles others) {
        return new Challenge(track, car, rules, others, bots);
    }

    public Challenge with(Bots others) {
        return new Challenge(track, car, rules, obstacles, others);
    }
}
