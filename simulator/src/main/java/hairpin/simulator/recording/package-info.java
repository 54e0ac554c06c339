/// Drives written down step by step, compactly: enough to draw them and to drive them again.
package hairpin.simulator.recording;
