package hairpin.simulator.sections;

/// A straight or a corner of a track.
///
/// @param corner which corner of the lap it is, from 1, or 0 for a straight
/// @param fromPercent,toPercent where it lies on the centre line, from the track's first point; the section in which
///     the first point lies begins before it and ends behind it
public record Section(Bend bend, int corner, double fromPercent, double toPercent) {

    /// How much of the lap it is.
    double lengthPercent() {
        double length = toPercent - fromPercent;
        return length > 0 ? length : length + 100;
    }
}
