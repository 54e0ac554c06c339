/// JMH benchmarks of the hot paths. Each prints a correctness line: what was computed while it was timed.
package hairpin.benchmarks;
