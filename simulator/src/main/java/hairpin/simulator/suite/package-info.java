/// Suites: the tracks, directions, starts, conditions and seeds that a race is driven on, and the rollouts that this
/// makes.
package hairpin.simulator.suite;
