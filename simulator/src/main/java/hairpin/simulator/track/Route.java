package hairpin.simulator.track;

import java.util.Arrays;

/// Makes a track of rows that claim to be one: drops the rows that stand still, decides whether the route is closed,
/// and checks that what is left is a road.
final class Route {

    /// Nearer than this, two points are the same.
    private static final double SAME_PLACE_M = 1e-6;
    /// Fewer points than this make no road.
    private static final int MIN_POINTS = 8;
    private static final double MAX_COORDINATE_M = 1e6;
    private static final double MAX_WIDTH_M = 50;
    /// A gap between last and first point of up to this many longest steps is the step that the file left out.
    private static final double CLOSING_STEPS = 1.5;

    private static final String[] BORDER_COLUMNS = {"centre x", "centre y", "inner x", "inner y", "outer x", "outer y"};
    private static final String[] WIDTH_COLUMNS = {"x", "y", "road to the right", "road to the left"};

    private final Rows rows;
    private final int[] kept;
    private final boolean closed;

    private Route(Rows rows, String[] columns) throws NotTrackException {
        requireNumbers(rows, columns);
        this.rows = rows;
        int[] moving = moving(rows);
        this.closed = moving.length > 2 && closes(rows, moving);
        this.kept = closed ? withoutRepeatOfFirst(rows, moving) : moving;
        if (kept.length < MIN_POINTS) {
            throw new NotTrackException(
                    0, "has " + kept.length + " different points; a road needs at least " + MIN_POINTS);
        }
        Size.require(lengthM(), medianStepM(rows, kept));
    }

    /// Six columns: centre line and two borders, whichever is which.
    static Track ofBorders(String name, Rows rows) throws NotTrackException {
        Route route = new Route(rows, BORDER_COLUMNS);
        Line centre = route.line(0);
        Line one = route.line(2);
        Line other = route.line(4);
        double oneIsLeft = 0;
        for (int i = 0; i < centre.size(); i++) {
            oneIsLeft += Math.signum(Sides.leftOf(centre, route.closed, i, one, other));
        }
        Line left = oneIsLeft >= 0 ? one : other;
        Line right = oneIsLeft >= 0 ? other : one;
        for (int i = 0; i < centre.size(); i++) {
            requireWidth(Sides.distanceM(left, right, i), rows.rowNumber(route.kept[i]));
        }
        int strays = 0;
        int firstStray = 0;
        for (int i = 0; i < centre.size(); i++) {
            if (!Sides.between(centre, route.closed, i, left, right)) {
                firstStray = strays++ == 0 ? rows.rowNumber(route.kept[i]) : firstStray;
            }
        }
        if (4 * strays > centre.size()) {
            throw new NotTrackException(
                    firstStray,
                    "the centre line is not between its borders, here and in " + (strays - 1) + " more of "
                            + rows.size() + " rows: not a route");
        }
        return Size.require(new Track(name, route.closed, centre, left, right));
    }

    /// Four columns: centre line, road to the right, road to the left.
    static Track ofWidths(String name, Rows rows) throws NotTrackException {
        Route route = new Route(rows, WIDTH_COLUMNS);
        double[] rightM = new double[route.kept.length];
        double[] leftM = new double[route.kept.length];
        for (int i = 0; i < route.kept.length; i++) {
            int row = route.kept[i];
            rightM[i] = rows.at(row, 2);
            leftM[i] = rows.at(row, 3);
            if (rightM[i] < 0 || leftM[i] < 0) {
                throw new NotTrackException(rows.rowNumber(row), "a width is negative");
            }
            requireWidth(rightM[i] + leftM[i], rows.rowNumber(row));
        }
        return Size.require(Borders.along(name, route.closed, route.line(0), leftM, rightM));
    }

    private Line line(int column) {
        Line line = new Line(new double[kept.length], new double[kept.length]);
        for (int i = 0; i < kept.length; i++) {
            line.x[i] = rows.at(kept[i], column);
            line.y[i] = rows.at(kept[i], column + 1);
        }
        return line;
    }

    private double lengthM() {
        double sum = 0;
        for (int i = 1; i < kept.length; i++) {
            sum += distanceM(rows, kept[i - 1], kept[i]);
        }
        return sum;
    }

    private static void requireNumbers(Rows rows, String[] columns) throws NotTrackException {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.length; column++) {
                double value = rows.at(row, column);
                if (!Double.isFinite(value)) {
                    throw new NotTrackException(rows.rowNumber(row), columns[column] + " is " + value);
                }
                if (Math.abs(value) > MAX_COORDINATE_M) {
                    throw new NotTrackException(
                            rows.rowNumber(row), columns[column] + " is " + value + ", which is no place for a road");
                }
            }
        }
    }

    private static void requireWidth(double widthM, int rowNumber) throws NotTrackException {
        if (!(widthM > SAME_PLACE_M) || widthM > MAX_WIDTH_M) {
            throw new NotTrackException(rowNumber, "the road is " + widthM + " m wide");
        }
    }

    /// The rows that move on from the one before.
    private static int[] moving(Rows rows) {
        int[] moving = new int[rows.size()];
        int count = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (count == 0 || distanceM(rows, moving[count - 1], row) > SAME_PLACE_M) {
                moving[count++] = row;
            }
        }
        return Arrays.copyOf(moving, count);
    }

    private static boolean closes(Rows rows, int[] moving) {
        double longest = 0;
        for (int i = 1; i < moving.length; i++) {
            longest = Math.max(longest, distanceM(rows, moving[i - 1], moving[i]));
        }
        return distanceM(rows, moving[0], moving[moving.length - 1]) <= CLOSING_STEPS * longest;
    }

    /// Drops what at the end is nearer to the first point than a twentieth of an ordinary step.
    private static int[] withoutRepeatOfFirst(Rows rows, int[] moving) {
        double sameM = Math.max(SAME_PLACE_M, medianStepM(rows, moving) / 20);
        int count = moving.length;
        while (count > 1 && distanceM(rows, moving[0], moving[count - 1]) <= sameM) {
            count--;
        }
        return Arrays.copyOf(moving, count);
    }

    private static double medianStepM(Rows rows, int[] points) {
        double[] steps = new double[points.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = distanceM(rows, points[i], points[i + 1]);
        }
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }

    private static double distanceM(Rows rows, int i, int j) {
        double dx = rows.at(j, 0) - rows.at(i, 0);
        double dy = rows.at(j, 1) - rows.at(i, 1);
        return Math.sqrt(dx * dx + dy * dy);
    }
}
