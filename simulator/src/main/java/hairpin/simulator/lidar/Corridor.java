package hairpin.simulator.lidar;

import hairpin.simulator.track.Track;
import java.util.Arrays;

/// A closed road as a row of rooms, each with a wall to the left and to the right and a doorway to the next and to
/// the last one.
///
/// Whoever stands in a room sees through a doorway a fan of rays; of those that go on through the next doorway some
/// on the left and some on the right have met a wall before. So a scan costs a crossing for each ray and a look at
/// each room that is seen, whatever the length of the track. It tells the truth where every room is convex and no
/// two walls cross: on all but a few roads.
final class Corridor {

    private static final double CELL_M = 0.1;
    private static final int NOWHERE = -1;
    private static final int MOST_STEPS = 12;

    final int rooms;
    final double[] leftX;
    final double[] leftY;
    final double[] rightX;
    final double[] rightY;
    final boolean usable;

    // In which room to begin looking for a place.
    private double originX;
    private double originY;
    private int width;
    private int height;
    private short[] guess;

    /// @param used false makes one in which nobody is anywhere
    Corridor(Track track, boolean used) {
        rooms = track.size();
        leftX = new double[rooms];
        leftY = new double[rooms];
        rightX = new double[rooms];
        rightY = new double[rooms];
        for (int i = 0; i < rooms; i++) {
            leftX[i] = track.leftX(i);
            leftY[i] = track.leftY(i);
            rightX[i] = track.rightX(i);
            rightY[i] = track.rightY(i);
        }
        usable = used && track.closed() && rooms <= Short.MAX_VALUE && convex() && wallsApart();
        if (usable) {
            drawPlan();
        }
    }

    int next(int i) {
        return i + 1 < rooms ? i + 1 : 0;
    }

    int last(int i) {
        return i > 0 ? i - 1 : rooms - 1;
    }

    long bytes() {
        return 32L * rooms + (usable ? 2L * guess.length : 0);
    }

    /// The room in which a place is, or -1.
    int room(double x, double y) {
        double u = (x - originX) / CELL_M;
        double v = (y - originY) / CELL_M;
        if (!usable || !(u >= 0 && v >= 0 && u < width && v < height)) {
            return NOWHERE;
        }
        int room = guess[((int) v) * width + (int) u];
        for (int step = 0; room != NOWHERE && step < MOST_STEPS; step++) {
            int next = next(room);
            if (!leftOf(rightX[next], rightY[next], leftX[next], leftY[next], x, y)) {
                room = next;
            } else if (!leftOf(leftX[room], leftY[room], rightX[room], rightY[room], x, y)) {
                room = last(room);
            } else {
                return holds(room, x, y) ? room : NOWHERE;
            }
        }
        return NOWHERE;
    }

    private boolean holds(int room, double x, double y) {
        int next = next(room);
        return leftOf(rightX[room], rightY[room], rightX[next], rightY[next], x, y)
                && leftOf(leftX[next], leftY[next], leftX[room], leftY[room], x, y);
    }

    private static boolean leftOf(double ax, double ay, double bx, double by, double x, double y) {
        return (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0;
    }

    private boolean convex() {
        for (int i = 0; i < rooms; i++) {
            int j = next(i);
            if (!leftOf(rightX[i], rightY[i], rightX[j], rightY[j], leftX[j], leftY[j])
                    || !leftOf(rightX[j], rightY[j], leftX[j], leftY[j], leftX[i], leftY[i])
                    || !leftOf(leftX[j], leftY[j], leftX[i], leftY[i], rightX[i], rightY[i])
                    || !leftOf(leftX[i], leftY[i], rightX[i], rightY[i], rightX[j], rightY[j])) {
                return false;
            }
        }
        return true;
    }

    private boolean wallsApart() {
        for (int i = 0; i < rooms; i++) {
            for (int k = i; k < rooms; k++) {
                boolean neighbours = k == i || k == next(i) || i == next(k);
                if (cross(leftX, leftY, i, rightX, rightY, k)
                        || cross(rightX, rightY, i, leftX, leftY, k)
                        || (!neighbours && cross(leftX, leftY, i, leftX, leftY, k))
                        || (!neighbours && cross(rightX, rightY, i, rightX, rightY, k))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean cross(double[] ax, double[] ay, int i, double[] bx, double[] by, int k) {
        int j = next(i);
        int m = next(k);
        return leftOf(ax[i], ay[i], ax[j], ay[j], bx[k], by[k]) != leftOf(ax[i], ay[i], ax[j], ay[j], bx[m], by[m])
                && leftOf(bx[k], by[k], bx[m], by[m], ax[i], ay[i]) != leftOf(bx[k], by[k], bx[m], by[m], ax[j], ay[j]);
    }

    private void drawPlan() {
        originX = Math.min(
                Arrays.stream(leftX).min().orElseThrow(),
                Arrays.stream(rightX).min().orElseThrow());
        originY = Math.min(
                Arrays.stream(leftY).min().orElseThrow(),
                Arrays.stream(rightY).min().orElseThrow());
        double maxX = Math.max(
                Arrays.stream(leftX).max().orElseThrow(),
                Arrays.stream(rightX).max().orElseThrow());
        double maxY = Math.max(
                Arrays.stream(leftY).max().orElseThrow(),
                Arrays.stream(rightY).max().orElseThrow());
        width = (int) ((maxX - originX) / CELL_M) + 1;
        height = (int) ((maxY - originY) / CELL_M) + 1;
        guess = new short[width * height];
        Arrays.fill(guess, (short) NOWHERE);
        for (int room = 0; room < rooms; room++) {
            furnish(room);
        }
    }

    /// Each cell that a room's walls reach to gets it as a guess; the finer the room fits, the later.
    private void furnish(int room) {
        int next = next(room);
        double lowX = Math.min(Math.min(leftX[room], leftX[next]), Math.min(rightX[room], rightX[next]));
        double highX = Math.max(Math.max(leftX[room], leftX[next]), Math.max(rightX[room], rightX[next]));
        double lowY = Math.min(Math.min(leftY[room], leftY[next]), Math.min(rightY[room], rightY[next]));
        double highY = Math.max(Math.max(leftY[room], leftY[next]), Math.max(rightY[room], rightY[next]));
        for (int row = (int) ((lowY - originY) / CELL_M); row <= (int) ((highY - originY) / CELL_M); row++) {
            for (int column = (int) ((lowX - originX) / CELL_M);
                    column <= (int) ((highX - originX) / CELL_M);
                    column++) {
                int cell = row * width + column;
                boolean middle = inside(room, originX + (column + 0.5) * CELL_M, originY + (row + 0.5) * CELL_M);
                if (middle || (guess[cell] == NOWHERE && touches(room, column, row))) {
                    guess[cell] = (short) room;
                }
            }
        }
    }

    private boolean touches(int room, int column, int row) {
        for (int corner = 0; corner < 16; corner++) {
            double x = originX + (column + corner % 4 / 3.0) * CELL_M;
            double y = originY + (row + Math.floorDiv(corner, 4) / 3.0) * CELL_M;
            if (inside(room, x, y)) {
                return true;
            }
        }
        return false;
    }

    private boolean inside(int room, double x, double y) {
        int next = next(room);
        return holds(room, x, y)
                && leftOf(rightX[next], rightY[next], leftX[next], leftY[next], x, y)
                && leftOf(leftX[room], leftY[room], rightX[room], rightY[room], x, y);
    }
}
