package hairpin.simulator.track;

import java.util.Arrays;

/// A road: a centre line with a left and a right border, its points in driving direction.
///
/// Immutable. Point `i` of each border lies across from point `i` of the centre line, which need not be the middle.
/// The last point of a closed track is joined to its first one, which is not repeated. Distances between neighbours
/// are never zero. Left and right are the driver's.
public final class Track {

    private final String name;
    private final boolean closed;
    private final Line centre;
    private final Line left;
    private final Line right;
    private final double[] stationM;
    private final double[] widthM;
    private final double lengthM;
    private final double meanWidthM;
    private final double minWidthM;
    private final double maxWidthM;
    private final double minRadiusM;
    private final Direction direction;
    private CentreLine centreLine;

    Track(String name, boolean closed, Line centre, Line left, Line right) {
        int size = centre.size();
        if (size < (closed ? 3 : 2) || left.size() != size || right.size() != size) {
            throw new IllegalArgumentException("track " + name + " has too few or unequal points: centre " + size
                    + ", left " + left.size() + ", right " + right.size());
        }
        centre.requireFinite("the centre line");
        left.requireFinite("the left border");
        right.requireFinite("the right border");
        this.name = name;
        this.closed = closed;
        this.centre = centre;
        this.left = left;
        this.right = right;
        this.stationM = new double[size];
        this.widthM = new double[size];
        double station = 0;
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = 0;
        for (int i = 0; i < size; i++) {
            stationM[i] = station;
            double segment = i + 1 < size || closed ? centre.distanceM(i, (i + 1) % size) : 0;
            if (segment == 0 && (i + 1 < size || closed)) {
                throw new IllegalArgumentException("track " + name + " stands still at point " + i);
            }
            station += segment;
            double width = across(i);
            widthM[i] = width;
            sum += width;
            min = Math.min(min, width);
            max = Math.max(max, width);
        }
        this.lengthM = station;
        this.meanWidthM = sum / size;
        this.minWidthM = min;
        this.maxWidthM = max;
        this.minRadiusM = Curvature.minRadiusM(centre, closed);
        this.direction = centre.signedDoubleArea() >= 0 ? Direction.CCW : Direction.CW;
    }

    /// A track from its three lines, each as x, y, x, y …, points across from each other.
    public static Track of(String name, boolean closed, double[] centreXy, double[] leftXy, double[] rightXy) {
        return new Track(name, closed, Line.interleaved(centreXy), Line.interleaved(leftXy), Line.interleaved(rightXy));
    }

    /// A road of one width along a centre line given as x, y, x, y …; a closed one does not repeat its first point.
    public static Track along(String name, boolean closed, double[] centreXy, double widthM) {
        Line centre = Line.interleaved(centreXy);
        double[] half = new double[centre.size()];
        Arrays.fill(half, widthM / 2);
        return Borders.along(name, closed, centre, half, half);
    }

    public String name() {
        return name;
    }

    /// How many points each of the three lines has.
    public int size() {
        return centre.size();
    }

    /// How many segments the centre line has: one from each point to the next, and back to the first when closed.
    public int segments() {
        return closed ? size() : size() - 1;
    }

    public boolean closed() {
        return closed;
    }

    /// The segment after that one; -1 at the end of an open track.
    public int after(int segment) {
        return segment + 1 < segments() ? segment + 1 : closed ? 0 : -1;
    }

    /// The segment before that one; -1 at the beginning of an open track.
    public int before(int segment) {
        return segment > 0 ? segment - 1 : closed ? segments() - 1 : -1;
    }

    /// The point that a segment leads to from the one with its number.
    public int end(int segment) {
        return segment + 1 < size() ? segment + 1 : 0;
    }

    /// How long a segment is.
    public double segmentM(int segment) {
        return (segment + 1 < size() ? stationM[segment + 1] : lengthM) - stationM[segment];
    }

    /// The length of the centre line, with the segment that closes it.
    public double lengthM() {
        return lengthM;
    }

    public double centreX(int i) {
        return centre.x[i];
    }

    public double centreY(int i) {
        return centre.y[i];
    }

    public double leftX(int i) {
        return left.x[i];
    }

    public double leftY(int i) {
        return left.y[i];
    }

    public double rightX(int i) {
        return right.x[i];
    }

    public double rightY(int i) {
        return right.y[i];
    }

    /// How far point `i` is along the centre line.
    public double stationM(int i) {
        return stationM[i];
    }

    /// From border to border across point `i`.
    public double widthM(int i) {
        return widthM[i];
    }

    public double meanWidthM() {
        return meanWidthM;
    }

    public double minWidthM() {
        return minWidthM;
    }

    public double maxWidthM() {
        return maxWidthM;
    }

    /// The tightest turn of the centre line.
    public double minRadiusM() {
        return minRadiusM;
    }

    public Direction direction() {
        return direction;
    }

    /// A fresh copy of the centre line as x, y, x, y …
    public double[] centreXy() {
        return centre.interleaved();
    }

    /// A fresh copy of the left border as x, y, x, y …
    public double[] leftXy() {
        return left.interleaved();
    }

    /// A fresh copy of the right border as x, y, x, y …
    public double[] rightXy() {
        return right.interleaved();
    }

    /// The place `stationM` along the centre line and `offsetM` to its left, facing in driving direction. A closed
    /// track is gone round as often as needed; an open one ends where it ends.
    public Pose pose(double station, double offsetM) {
        double along = closed ? station - Math.floor(station / lengthM) * lengthM : Math.clamp(station, 0, lengthM);
        int i = Arrays.binarySearch(stationM, along);
        i = Math.min(i < 0 ? -i - 2 : i, segments() - 1);
        int next = (i + 1) % size();
        double segmentM = centre.distanceM(i, next);
        double ux = (centre.x[next] - centre.x[i]) / segmentM;
        double uy = (centre.y[next] - centre.y[i]) / segmentM;
        double into = along - stationM[i];
        return new Pose(
                centre.x[i] + ux * into - uy * offsetM,
                centre.y[i] + uy * into + ux * offsetM,
                StrictMath.atan2(uy, ux));
    }

    /// The same track in that driving direction.
    public Track towards(Direction wanted) {
        return direction() == wanted ? this : reversed();
    }

    /// The same road driven the other way, from the same first point; named with `:reversed`.
    public Track reversed() {
        return new Track(
                name + ":reversed", closed, centre.backwards(closed), right.backwards(closed), left.backwards(closed));
    }

    /// The mirror image: every left turn is a right turn; named with `:mirrored`.
    public Track mirrored() {
        return new Track(name + ":mirrored", closed, centre.flipped(), right.flipped(), left.flipped());
    }

    Line centre() {
        return centre;
    }

    /// As projections read it, made when it is first asked for; two threads that ask at once may make two alike.
    CentreLine centreLine() {
        CentreLine made = centreLine;
        if (made == null) {
            made = new CentreLine(this);
            centreLine = made;
        }
        return made;
    }

    private double across(int i) {
        double dx = left.x[i] - right.x[i];
        double dy = left.y[i] - right.y[i];
        return Math.sqrt(dx * dx + dy * dy);
    }
}
