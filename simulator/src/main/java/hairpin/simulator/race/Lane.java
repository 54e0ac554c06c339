package hairpin.simulator.race;

import hairpin.simulator.track.Direction;
import hairpin.simulator.track.Track;

/// One half of the road. The inner one is nearer to the inside of the loop, whichever way it is driven.
public enum Lane {
    /// `1` in the field's notation.
    INNER,
    /// `-1` in the field's notation.
    OUTER;

    /// Whether it is the driver's left half.
    boolean left(Track track) {
        return (this == INNER) == (track.direction() == Direction.CCW);
    }
}
