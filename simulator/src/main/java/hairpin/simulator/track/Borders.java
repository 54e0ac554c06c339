package hairpin.simulator.track;

/// Borders from a centre line and how far the road reaches to either side of it.
final class Borders {

    private Borders() {}

    /// @param leftM road to the left of each point of the centre line
    /// @param rightM road to its right
    static Track along(String name, boolean closed, Line centre, double[] leftM, double[] rightM) {
        int size = centre.size();
        Line left = new Line(new double[size], new double[size]);
        Line right = new Line(new double[size], new double[size]);
        for (int i = 0; i < size; i++) {
            int before = i > 0 ? i - 1 : closed ? size - 1 : 0;
            int after = i + 1 < size ? i + 1 : closed ? 0 : size - 1;
            // the bisector of both segments, so that unequal spacing does not turn it
            double inM = Math.max(centre.distanceM(before, i), Double.MIN_NORMAL);
            double outM = Math.max(centre.distanceM(i, after), Double.MIN_NORMAL);
            double tx = (centre.x[i] - centre.x[before]) / inM + (centre.x[after] - centre.x[i]) / outM;
            double ty = (centre.y[i] - centre.y[before]) / inM + (centre.y[after] - centre.y[i]) / outM;
            double tangentM = Math.max(Math.sqrt(tx * tx + ty * ty), Double.MIN_NORMAL);
            double nx = -ty / tangentM;
            double ny = tx / tangentM;
            left.x[i] = centre.x[i] + nx * leftM[i];
            left.y[i] = centre.y[i] + ny * leftM[i];
            right.x[i] = centre.x[i] - nx * rightM[i];
            right.y[i] = centre.y[i] - ny * rightM[i];
        }
        return new Track(name, closed, centre, left, right);
    }
}
