package hairpin.simulator.camera;

/// The code that a map cell holds: where the cell is between ground, white line, road and dash.
///
/// From outside the road to a dash in its middle one always meets these four in this order, so one number says it
/// all: it grows with the distance from the border inwards, rests on the road, and grows on with the distance into a
/// dash. It is linear across each edge, so blending neighbouring cells finds an edge far more finely than a cell, and
/// how sharp the edge looks is decided only when a code becomes a [Grey].
final class Profile {

    static final int GROUND = 0;
    static final int ROAD = 170;
    static final int DASH = 255;

    static final double LINE_WIDTH_M = 0.05;
    static final double DASH_WIDTH_M = 0.03;
    static final double DASH_LENGTH_M = 0.1;
    static final double DASH_PERIOD_M = 0.2;

    /// How far beyond its edges the code of the line, or of a dash, still changes.
    static final double LINE_REACH_M = 0.02;

    static final double DASH_REACH_M = DASH_WIDTH_M / 2;

    private static final double LINE_SPAN_M = LINE_WIDTH_M + 2 * LINE_REACH_M;
    private static final double DASH_SPAN_M = 2 * DASH_REACH_M;

    private Profile() {}

    /// @param insideM from the border inwards
    static int nearBorder(double insideM) {
        return (int) Math.rint(ROAD * Math.clamp((insideM + LINE_REACH_M) / LINE_SPAN_M, 0.0, 1.0));
    }

    /// @param insideM from the edge of a dash inwards
    static int nearDash(double insideM) {
        return ROAD + (int) Math.rint((DASH - ROAD) * Math.clamp((insideM + DASH_REACH_M) / DASH_SPAN_M, 0.0, 1.0));
    }

    /// What each code looks like when edges are this soft: the width of what one pixel sees.
    static byte[] greys(double softM) {
        byte[] greys = new byte[256];
        for (int code = 0; code < 256; code++) {
            double fromBorder = Math.min(code, ROAD) * LINE_SPAN_M / ROAD - LINE_REACH_M;
            double intoDash = Math.max(code - ROAD, 0) * DASH_SPAN_M / (DASH - ROAD) - DASH_REACH_M;
            double grey = Grey.GROUND
                    + beyond(fromBorder, Math.min(softM, 2 * LINE_REACH_M)) * (Grey.LINE - Grey.GROUND)
                    + beyond(fromBorder - LINE_WIDTH_M, Math.min(softM, 2 * LINE_REACH_M)) * (Grey.ROAD - Grey.LINE)
                    + beyond(intoDash, Math.min(softM, 2 * DASH_REACH_M)) * (Grey.DASH - Grey.ROAD);
            greys[code] = (byte) Math.rint(grey);
        }
        return greys;
    }

    /// How much of something `softM` wide is beyond an edge.
    private static double beyond(double edgeM, double softM) {
        return Math.clamp(edgeM / softM + 0.5, 0.0, 1.0);
    }
}
