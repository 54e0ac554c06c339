/// One car on one track under the rules: rollouts, laps, what else is on the road, and what the rules say about it.
///
/// Read [hairpin.simulator.race.Rollout] first, then `Running`. Incidents are found by `Stewards` and `Collisions`,
/// the place where a car goes on by `PuttingBack`, laps are kept in `LapBook`.
package hairpin.simulator.race;
