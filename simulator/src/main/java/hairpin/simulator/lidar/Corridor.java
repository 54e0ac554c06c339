package hairpin.simulator.lidar;

import hairpin.simulator.track.Track;

/// A closed road as a row of rooms, each with a wall to the left and to the right and a doorway to the next and to
/// the last one.
///
/// Whoever stands in a room sees through a doorway a fan of rays; of those that go on through the next doorway some
/// on the left and some on the right have met a wall before. So a scan costs a crossing for each ray and a look at
/// each room that is seen, whatever the length of the track. It tells the truth where every room is convex and no
/// two walls cross: on all but a few roads.
final class Corridor {

    private static final int NOWHERE = -1;
    private static final int MOST_STEPS = 12;

    final int rooms;
    final double[] leftX;
    final double[] leftY;
    final double[] rightX;
    final double[] rightY;
    final boolean usable;

    /// Null when it is not usable.
    private final FloorPlan plan;

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
        plan = usable ? new FloorPlan(this) : null;
    }

    int next(int i) {
        return i + 1 < rooms ? i + 1 : 0;
    }

    int last(int i) {
        return i > 0 ? i - 1 : rooms - 1;
    }

    long bytes() {
        return 32L * rooms + (plan == null ? 0 : plan.bytes());
    }

    /// The room in which a place is, or -1.
    int room(double x, double y) {
        int room = plan == null ? NOWHERE : plan.guess(x, y);
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

    /// Whether a place is between the walls of a room.
    boolean holds(int room, double x, double y) {
        int next = next(room);
        return leftOf(rightX[room], rightY[room], rightX[next], rightY[next], x, y)
                && leftOf(leftX[next], leftY[next], leftX[room], leftY[room], x, y);
    }

    static boolean leftOf(double ax, double ay, double bx, double by, double x, double y) {
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
        RoomBoxes boxes = new RoomBoxes(this);
        for (int i = 0; i < rooms; i++) {
            for (int k = i; k < rooms; k++) {
                if (boxes.apart(i, k)) {
                    continue;
                }
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
}
