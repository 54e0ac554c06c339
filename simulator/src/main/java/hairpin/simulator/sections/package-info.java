/// A track as people talk about it: straights and corners, and what each of them cost a car.
package hairpin.simulator.sections;
