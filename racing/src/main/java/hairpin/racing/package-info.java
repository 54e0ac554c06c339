/// The league's suites, driven by the engine: the one place where words of events become things of the simulator.
package hairpin.racing;
