/// What may differ from one rollout to the next: the car, where it starts, and how the world looks to it.
///
/// [hairpin.simulator.conditions.Conditions] are ranges, as an organizer writes them;
/// [hairpin.simulator.conditions.Circumstances] are what one rollout has drawn from them.
package hairpin.simulator.conditions;
