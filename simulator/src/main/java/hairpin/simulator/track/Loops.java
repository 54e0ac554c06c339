package hairpin.simulator.track;

/// Closed tracks begun elsewhere.
final class Loops {

    private Loops() {}

    /// The point around which the road is straightest: its neighbours half of `stretchM` before and after it are
    /// farther apart than those of any other point.
    static int straightest(Track track, double stretchM) {
        double half = stretchM / 2;
        int best = 0;
        double farthest = -1;
        for (int i = 0; i < track.size(); i++) {
            Pose before = track.pose(track.stationM(i) - half, 0);
            Pose after = track.pose(track.stationM(i) + half, 0);
            double dx = after.x() - before.x();
            double dy = after.y() - before.y();
            if (dx * dx + dy * dy > farthest) {
                farthest = dx * dx + dy * dy;
                best = i;
            }
        }
        return best;
    }

    /// The same road with point `first` as its first one, the other way round if asked; its name stays.
    static Track startingAt(Track track, int first, boolean otherWay) {
        Line centre = begun(track.centreXy(), first);
        Line left = begun(track.leftXy(), first);
        Line right = begun(track.rightXy(), first);
        return otherWay
                ? new Track(track.name(), true, centre.backwards(true), right.backwards(true), left.backwards(true))
                : new Track(track.name(), true, centre, left, right);
    }

    private static Line begun(double[] xy, int first) {
        double[] turned = new double[xy.length];
        System.arraycopy(xy, 2 * first, turned, 0, xy.length - 2 * first);
        System.arraycopy(xy, 0, turned, xy.length - 2 * first, 2 * first);
        return Line.interleaved(turned);
    }
}
