package hairpin.simulator.race;

import hairpin.simulator.track.Track;

/// How far each segment of a centre line is from where its road ends: all that is nearer to the segment than that is
/// on the road for sure, so that most wheels need no closer look.
///
/// Looked at is the stretch of road around a segment, cut off a little before and behind. It is a strip of triangles,
/// each joined to the next. Where none of them lies upside down, whoever starts on the strip can leave it only over
/// one of its edges; so whoever goes no farther than to the nearest edge stays on it.
final class Verge {

    /// How far along the centre line the stretch goes, either way. Within [Road]'s reach.
    private static final double AROUND_M = 0.7;

    /// More than rounding can do.
    private static final double SURE_M = 1e-6;

    private final Track track;
    private final double[] awayM;

    Verge(Track track, Road road) {
        this.track = track;
        awayM = new double[track.segments()];
        for (int i = 0; i < awayM.length; i++) {
            int next = track.end(i);
            double middleX = (track.centreX(i) + track.centreX(next)) / 2;
            double middleY = (track.centreY(i) + track.centreY(next)) / 2;
            double square = road.holds(middleX, middleY, i) ? square(i) : 0;
            awayM[i] = Math.max(0, Math.sqrt(Math.max(0, square)) - SURE_M);
        }
    }

    /// What is nearer than that to segment `i` is on the road.
    double awayM(int i) {
        return awayM[i];
    }

    private double square(int i) {
        double least = strip(i, i);
        int first = i;
        int last = i;
        for (double goneM = 0; track.before(first) != i && track.before(first) >= 0 && goneM < AROUND_M; ) {
            first = track.before(first);
            goneM += track.segmentM(first);
            least = Math.min(least, strip(i, first));
        }
        for (double goneM = 0; track.after(last) != i && track.after(last) >= 0 && goneM < AROUND_M; ) {
            last = track.after(last);
            goneM += track.segmentM(last);
            least = Math.min(least, strip(i, last));
        }
        int end = track.end(last);
        double atBegin = edge(i, track.leftX(first), track.leftY(first), track.rightX(first), track.rightY(first));
        double atEnd = edge(i, track.leftX(end), track.leftY(end), track.rightX(end), track.rightY(end));
        return Math.min(least, Math.min(atBegin, atEnd));
    }

    /// How far segment `i` is from the borders of a piece of road, squared; 0 where a triangle of it lies upside down.
    private double strip(int i, int piece) {
        double lx = track.leftX(piece);
        double ly = track.leftY(piece);
        double rx = track.rightX(piece);
        double ry = track.rightY(piece);
        double nextLx = track.leftX(track.end(piece));
        double nextLy = track.leftY(track.end(piece));
        double nextRx = track.rightX(track.end(piece));
        double nextRy = track.rightY(track.end(piece));
        if (Road.side(nextRx, nextRy, lx, ly, rx, ry) < SURE_M
                || Road.side(nextLx, nextLy, lx, ly, nextRx, nextRy) < SURE_M) {
            return 0;
        }
        return Math.min(edge(i, lx, ly, nextLx, nextLy), edge(i, rx, ry, nextRx, nextRy));
    }

    /// No place of an edge is nearer, in squares, than the nearer of its ends less half its length.
    private double edge(int i, double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        return Math.min(square(i, ax, ay), square(i, bx, by)) - (dx * dx + dy * dy) / 4;
    }

    /// From segment `i` to a point, squared.
    private double square(int i, double x, double y) {
        double ex = track.centreX(track.end(i)) - track.centreX(i);
        double ey = track.centreY(track.end(i)) - track.centreY(i);
        double dx = x - track.centreX(i);
        double dy = y - track.centreY(i);
        double share = Math.clamp((dx * ex + dy * ey) / (ex * ex + ey * ey), 0.0, 1.0);
        double outX = dx - share * ex;
        double outY = dy - share * ey;
        return outX * outX + outY * outY;
    }
}
