/// Tracks, car, sensors, race rules and replay of 1/18-scale racing, repeatable to the bit from a seed.
package hairpin.simulator;
