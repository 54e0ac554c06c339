/// One car on one track under the rules: rollouts, laps, and what the rules say about leaving the road.
///
/// Read [hairpin.simulator.race.Rollout] first.
package hairpin.simulator.race;
