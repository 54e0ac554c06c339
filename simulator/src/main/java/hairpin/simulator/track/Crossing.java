package hairpin.simulator.track;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/// A place where a border of a road meets a border of another stretch of it.
///
/// @param x where the first of the two borders is, metres
/// @param y where the first of the two borders is, metres
record Crossing(double x, double y) {

    /// One segment of a border, and how far along the road it is. On a road that is higher than wide x and y change
    /// places: sorted by where they begin along the wider way, the fewest edges overlap.
    private record Edge(double ax, double ay, double bx, double by, double stationM) {

        double lowX() {
            return Math.min(ax, bx);
        }

        double highX() {
            return Math.max(ax, bx);
        }

        boolean meets(Edge o) {
            return side(ax, ay, bx, by, o.ax, o.ay) * side(ax, ay, bx, by, o.bx, o.by) <= 0
                    && side(o.ax, o.ay, o.bx, o.by, ax, ay) * side(o.ax, o.ay, o.bx, o.by, bx, by) <= 0
                    && Math.max(Math.min(ay, by), Math.min(o.ay, o.by))
                            <= Math.min(Math.max(ay, by), Math.max(o.ay, o.by))
                    && Math.max(lowX(), o.lowX()) <= Math.min(highX(), o.highX());
        }

        private static double side(double ax, double ay, double bx, double by, double px, double py) {
            return Math.signum((bx - ax) * (py - ay) - (by - ay) * (px - ax));
        }
    }

    /// The first one found between stretches that are at least `apartM` from each other along the road; nearer ones
    /// are the folds that a border may have on the inside of a tight bend.
    static Optional<Crossing> between(Track track, double apartM) {
        Edge[] edges = new Edge[2 * track.segments()];
        double[] left = track.leftXy();
        double[] right = track.rightXy();
        int across = Size.acrossM(track) >= Size.upM(track) ? 0 : 1;
        for (int i = 0; i < track.segments(); i++) {
            int next = track.end(i);
            edges[2 * i] = edge(left, i, next, across, track.stationM(i));
            edges[2 * i + 1] = edge(right, i, next, across, track.stationM(i));
        }
        Arrays.sort(edges, Comparator.comparingDouble(Edge::lowX));
        for (int i = 0; i < edges.length; i++) {
            Edge edge = edges[i];
            double high = edge.highX();
            for (int j = i + 1; j < edges.length && edges[j].lowX() <= high; j++) {
                double along = Math.abs(edges[j].stationM - edge.stationM);
                double nearer = track.closed() ? Math.min(along, track.lengthM() - along) : along;
                if (nearer >= apartM && edge.meets(edges[j])) {
                    return Optional.of(across == 0 ? new Crossing(edge.ax, edge.ay) : new Crossing(edge.ay, edge.ax));
                }
            }
        }
        return Optional.empty();
    }

    private static Edge edge(double[] xy, int i, int next, int across, double stationM) {
        int up = 1 - across;
        return new Edge(xy[2 * i + across], xy[2 * i + up], xy[2 * next + across], xy[2 * next + up], stationM);
    }
}
