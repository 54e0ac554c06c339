package hairpin.simulator.track;

import java.util.List;

/// The league's own tracks: for each the polygon that its smooth centre line is drawn by.
final class OwnTracks {

    /// How far along the road the start looks for straightness.
    private static final double STRAIGHT_M = 2.4;

    static final List<Design> DESIGNS = List.of(
            new Design("First-Light", 1.1, 1, """
                0 0, 2 0, 4 0, 6 0, 7.5 1, 7.5 2.5, 6 3.5, 4 3.5, 2 3.5, 0 3.5, -1.5 2.5, -1.5 1"""),
            new Design("Paperclip", 0.9, 1, """
                0 0, 2.5 0, 5 0, 7.5 0, 9 0, 10.2 0, 10.2 1.7, 9 1.7, 7.5 1.7, 5 1.5, 2.5 1.5, 0 1.7,
                -1.2 1.7, -1.2 0"""),
            new Design("Switchback", 0.8, 1.5, """
                0 0, 1 0, 2 0, 3 0, 4 0, 5 0, 5 1, 5 2, 5 3, 4 3, 4 2, 4 1, 3 1, 3 2, 3 3, 2 3, 2 2, 2 1,
                1 1, 1 2, 1 3, 0 3, 0 2, 0 1"""),
            new Design("Harbour-Loop", 0.95, 1, """
                0 0, 2 0, 4 0, 6 0.5, 8 0, 9.5 1, 9.5 3, 8 4, 6.5 3.2, 5 3.2, 4.5 4.8, 3 5.8, 1 5.5, 0.3 4,
                -1.2 3, -1.5 1"""),
            new Design("Ribbon", 0.9, 1, """
                -2.2 0.4, -2.2 2.6, -0.2 3.8, 1.6 2, 3.6 1.8, 5 3.6, 7 4.2, 8.4 2.6, 9.8 2.4, 11.4 3.6, 13 2.6, 12.8 0.4,
                10.8 -0.8, 9 0.4, 7.4 0.8, 5.8 -0.4, 4 -1, 2.4 0, 0.6 -0.8, -1 -1"""),
            new Design("Needle-Eye", 0.6, 1, """
                0 0, 0 1.4, 0 2.8, 1 4, 2.4 3.6, 2.4 2.2, 3.4 1.2, 4.8 1.6, 4.8 3, 5.8 4, 7.2 3.6, 7.4 2.2, 8.6 1.2, 8.4 -0.2,
                7 -0.8, 5.6 0, 4.2 -0.6, 2.8 0, 1.4 -1, 0.2 -1"""),
            new Design("Big-Dipper", 1.2, 1, """
                0 0, 2.5 0, 5 0, 7.5 0, 10 0.5, 12 0, 13.8 0.8, 14 2.8, 12.5 4, 10.5 3.6, 9 2.5, 7 2.3, 4.5 2.3,
                2 2.3, -0.2 2.3, -1.6 2.1, -1.6 0.2"""),
            new Design("Chicane-Street", 0.9, 1, """
                0 0, 1.6 0, 3 0, 4 1.5, 5.5 1.5, 6.5 0, 8 0, 9 1.5, 10.5 1.5, 12 1.5, 13.5 2, 13.5 3.8, 12 4.4, 10.5 4.4,
                9 4.4, 8 3.2, 6.4 3.2, 5.4 4.6, 3.9 4.6, 2.9 3.2, 1.4 3.2, 0 3.2, -1.5 2.6, -1.5 0.6"""),
            new Design("Kidney-Bean", 1.0, 1, """
                0 0, 2 0.8, 4 1, 6 0.8, 8 0, 9.6 0.6, 10 2.4, 9 4, 7 4.8, 4 5, 1 4.8, -1 4, -2 2.4, -1.6 0.6"""),
            new Design("Clover", 0.9, 2.2, """
                1 0, 2 0, 2 1, 3 1, 3 2, 2 2, 2 3, 1 3, 1 2, 0 2, 0 1, 1 1"""),
            new Design("Horseshoe", 0.85, 1.8, """
                0 1, 1 1, 2 1, 2 2, 1 2, 0 2, 0 3, 1 3, 2 3, 3 3, 3 2, 3 1, 3 0, 2 0, 1 0, 0 0"""),
            new Design("Anvil", 0.85, 1, """
                0 0, 1.6 0, 3.2 0, 3.6 1.6, 5.2 2.2, 7 2.2, 7 4, 5.2 4.4, 3.4 4, 1.6 4.4, -0.2 4, -2 4.4,
                -3.8 4, -3.8 2.2, -2 2.2, -0.4 1.6"""),
            new Design("Boomerang", 1.0, 1, """
                -1.5 0.3, -1.7 1.8, -0.4 2.6, 1.6 3.6, 4 4.8, 6.4 3.6, 8.4 2.6, 9.7 1.8, 9.5 0.3, 8 0, 6 1,
                4 2, 2 1, 0 0"""),
            new Design("Millrace", 0.9, 1, """
                0 0 1.2, 2 0 1.2, 4 0 0.8, 6 0 0.6, 7.5 0.6 0.6, 8 2 0.8, 7 3.3 1, 5 3.3 0.7, 4 2.4 0.6,
                2.8 2.2 0.6, 2 3.4 0.8, 0.4 4 1, -1.4 3.4 1.2, -2 1.6 1.2, -1.4 0.3 1.2"""),
            new Design("Long-Haul", 1.0, 1, """
                0 0, 3 0, 6 0, 9 0, 11.5 0.6, 12.6 2.2, 11.4 3.6, 9.6 3.4, 8 4.4, 8.4 6.2, 7 7.6, 5 7.2, 4.2 5.4,
                2.6 4.6, 0.8 5.6, -1 5, -1.8 3, -1.6 1"""),
            new Design("Serpent", 0.7, 1.5, """
                0 0, 1 0, 2 0, 3 0, 4 0, 4 1, 4 2, 4 3, 3 3, 2 3, 1 3, 1 4, 2 4, 3 4, 4 4, 4 5, 3 5, 2 5, 1 5,
                0 5, 0 4, 0 3, 0 2, 1 2, 2 2, 3 2, 3 1, 2 1, 1 1, 0 1"""));

    private OwnTracks() {}

    /// @param widthM of the road, where a point does not say otherwise
    /// @param scaleM metres in one unit of the polygon
    /// @param polygon points as `x y` or `x y widthM`, with commas between them, in driving direction
    record Design(String name, double widthM, double scaleM, String polygon) {

        Track track() {
            String[] points = polygon.split(",", -1);
            double[] x = new double[points.length];
            double[] y = new double[points.length];
            double[] width = new double[points.length];
            for (int i = 0; i < points.length; i++) {
                String[] numbers = points[i].strip().split("\\s+", -1);
                x[i] = scaleM * Double.parseDouble(numbers[0]);
                y[i] = scaleM * Double.parseDouble(numbers[1]);
                width[i] = numbers.length > 2 ? Double.parseDouble(numbers[2]) : widthM;
            }
            Track track = new SmoothRoad(x, y, width).track(name);
            return Loops.startingAt(track, Loops.straightest(track, STRAIGHT_M), false);
        }
    }
}
