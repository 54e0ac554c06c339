/// The few transcendental functions that the simulator needs, with the same bits everywhere.
package hairpin.simulator.maths;
