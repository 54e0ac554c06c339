package hairpin.simulator.track;

/// A place and the way it faces.
///
/// @param x metres
/// @param y metres
/// @param headingRad counter-clockwise from the x axis, −π to π
public record Pose(double x, double y, double headingRad) {}
