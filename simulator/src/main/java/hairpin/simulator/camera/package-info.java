/// What a car sees: the grey front camera, drawn in software.
package hairpin.simulator.camera;
