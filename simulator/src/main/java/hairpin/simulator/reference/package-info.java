/// The scripted driver that every track is measured by: a smooth line, a speed profile within the car's grip, and par.
///
/// Nothing here knows the camera: the driver looks at the map and at the car's own motion.
package hairpin.simulator.reference;
