/// Chance that depends on nothing but its key: seed, rollout, step, purpose.
package hairpin.simulator.random;
