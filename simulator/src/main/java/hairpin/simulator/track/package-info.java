/// Tracks: reading, generating, drawing them, and knowing where on them a car is.
///
/// Metres in a flat world, x to the right and y up. A [hairpin.simulator.track.Track] is a centre line with a left and
/// a right border, its points in driving direction; left and right are always the driver's.
package hairpin.simulator.track;
