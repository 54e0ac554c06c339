/// The car: its parameters and how it moves. Forces are per unit of mass; steering and yaw are positive to the left.
package hairpin.simulator.car;
