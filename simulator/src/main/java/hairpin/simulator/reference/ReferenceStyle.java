package hairpin.simulator.reference;

/// How boldly the reference driver drives. Weaker styles make easy rivals and varied lessons.
///
/// @param topSpeedMps never asks for more
/// @param lateralMps2 never takes a bend with more than this
/// @param lineShare 0 keeps to the centre line, 1 drives the racing line, and anything between
public record ReferenceStyle(double topSpeedMps, double lateralMps2, double lineShare) {

    /// What par is driven with.
    public static final ReferenceStyle PAR = new ReferenceStyle(4, 5, 1);

    /// A good amateur.
    public static final ReferenceStyle STEADY = new ReferenceStyle(2, 2.5, 0.7);

    /// Slow and safe, in the middle of the road.
    public static final ReferenceStyle CAUTIOUS = new ReferenceStyle(1.2, 1.5, 0);

    public ReferenceStyle {
        if (!(topSpeedMps >= 0.1) || !(lateralMps2 > 0) || !(lineShare >= 0 && lineShare <= 1)) {
            throw new IllegalArgumentException("not a style: topSpeedMps=" + topSpeedMps + " lateralMps2=" + lateralMps2
                    + " lineShare=" + lineShare);
        }
    }
}
