package hairpin.simulator.track;

/// Where on a track's centre line a point is: a cursor that one car moves along.
///
/// Exact on the polyline: the nearest point of the nearest segment. [#find] looks at the whole track, [#follow] only
/// around where the cursor stood, which is what a car that drives needs: its cost does not grow with the track, and
/// it does not jump to a neighbouring stretch of road. Mutable, not for sharing; nothing is allocated after
/// construction.
public final class Projection {

    /// Squared: the search goes on past segments up to this much farther off than the best one, over bumps of the
    /// distance that a bent road makes.
    private static final double SLACK_M2 = 0.25 * 0.25;

    private final boolean closed;
    private final int segments;
    private final double lengthM;
    private final double[] startX;
    private final double[] startY;
    private final double[] dirX;
    private final double[] dirY;
    private final double[] segmentM;
    private final double[] stationM;
    private final double[] leftM;
    private final double[] rightM;

    private int segment;
    private double alongM;
    private double offsetM;

    /// Stands at the first point of the track.
    public Projection(Track track) {
        closed = track.closed();
        segments = track.segments();
        lengthM = track.lengthM();
        startX = new double[segments];
        startY = new double[segments];
        dirX = new double[segments];
        dirY = new double[segments];
        segmentM = new double[segments];
        stationM = new double[segments];
        leftM = new double[segments + 1];
        rightM = new double[segments + 1];
        Line centre = track.centre();
        for (int i = 0; i < segments; i++) {
            int next = (i + 1) % track.size();
            startX[i] = centre.x[i];
            startY[i] = centre.y[i];
            segmentM[i] = centre.distanceM(i, next);
            dirX[i] = (centre.x[next] - centre.x[i]) / segmentM[i];
            dirY[i] = (centre.y[next] - centre.y[i]) / segmentM[i];
            stationM[i] = track.stationM(i);
        }
        for (int i = 0; i <= segments; i++) {
            int point = i % track.size();
            leftM[i] = length(track.leftX(point) - centre.x[point], track.leftY(point) - centre.y[point]);
            rightM[i] = length(track.rightX(point) - centre.x[point], track.rightY(point) - centre.y[point]);
        }
    }

    /// Moves to the point of the whole centre line nearest to (x, y).
    public void find(double x, double y) {
        double best = Double.POSITIVE_INFINITY;
        int nearest = 0;
        for (int i = 0; i < segments; i++) {
            double d2 = distance2(i, x, y);
            if (d2 < best) {
                best = d2;
                nearest = i;
            }
        }
        settle(nearest, x, y);
    }

    /// Moves to the nearest point of the stretch of road around the cursor.
    public void follow(double x, double y) {
        int nearest = segment;
        double best = distance2(nearest, x, y);
        int unseen = segments - 1;
        for (int i = after(segment); i >= 0 && unseen > 0; i = after(i), unseen--) {
            double d2 = distance2(i, x, y);
            if (d2 < best) {
                best = d2;
                nearest = i;
            } else if (d2 > 2 * best + SLACK_M2) {
                break;
            }
        }
        for (int i = before(segment); i >= 0 && unseen > 0; i = before(i), unseen--) {
            double d2 = distance2(i, x, y);
            if (d2 < best) {
                best = d2;
                nearest = i;
            } else if (d2 > 2 * best + SLACK_M2) {
                break;
            }
        }
        settle(nearest, x, y);
    }

    /// The segment of the centre line that it is on: from point `segment` to the next.
    public int segment() {
        return segment;
    }

    /// How far along the centre line, from 0 to the track's length.
    public double stationM() {
        return stationM[segment] + alongM;
    }

    /// How far from the centre line; positive to its left.
    public double offsetM() {
        return offsetM;
    }

    /// Road to the left of the centre line here.
    public double leftM() {
        double t = alongM / segmentM[segment];
        return leftM[segment] + t * (leftM[segment + 1] - leftM[segment]);
    }

    /// Road to the right of the centre line here.
    public double rightM() {
        double t = alongM / segmentM[segment];
        return rightM[segment] + t * (rightM[segment + 1] - rightM[segment]);
    }

    /// Whether the point was between the borders, or on one.
    public boolean onRoad() {
        return offsetM <= leftM() && -offsetM <= rightM();
    }

    /// The length of the centre line.
    public double lengthM() {
        return lengthM;
    }

    private int after(int i) {
        return i + 1 < segments ? i + 1 : closed ? 0 : -1;
    }

    private int before(int i) {
        return i > 0 ? i - 1 : closed ? segments - 1 : -1;
    }

    private void settle(int nearest, double x, double y) {
        double dx = x - startX[nearest];
        double dy = y - startY[nearest];
        double along = Math.clamp(dx * dirX[nearest] + dy * dirY[nearest], 0.0, segmentM[nearest]);
        double side = dirX[nearest] * dy - dirY[nearest] * dx;
        double off = length(dx - along * dirX[nearest], dy - along * dirY[nearest]);
        segment = nearest;
        alongM = along;
        offsetM = side < 0 ? -off : off;
    }

    private double distance2(int i, double x, double y) {
        double dx = x - startX[i];
        double dy = y - startY[i];
        double along = Math.max(0.0, Math.min(segmentM[i], dx * dirX[i] + dy * dirY[i]));
        double ex = dx - along * dirX[i];
        double ey = dy - along * dirY[i];
        return ex * ex + ey * ey;
    }

    private static double length(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }
}
