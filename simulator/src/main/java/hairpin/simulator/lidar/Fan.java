package hairpin.simulator.lidar;

/// The rays of a scan from within a [Corridor]: finds the wall that each meets, room by room.
final class Fan {

    private static final int FORWARD = 0;
    private static final int LEFT = 1;
    private static final int BACKWARD = 2;
    private static final int RIGHT = 3;

    /// Where a ray leaves the room, two bits for each of the 16 ways in which the room's corners (front right,
    /// front left, back left, back right) can be to its right or not: between a corner to its right and the next
    /// one that is not.
    private static final int LEAVES = leaves();

    private final Corridor corridor;
    private final double[] dirX;
    private final double[] dirY;
    private final double[] distanceM;
    private final int[] leaving;
    private double eyeX;
    private double eyeY;

    /// @param dirX the rays' directions, against the clock and less than once round
    /// @param distanceM gets how far each goes
    Fan(Corridor corridor, double[] dirX, double[] dirY, double[] distanceM) {
        this.corridor = corridor;
        this.dirX = dirX;
        this.dirY = dirY;
        this.distanceM = distanceM;
        leaving = new int[dirX.length];
    }

    void cast(int room, double x, double y) {
        eyeX = x;
        eyeY = y;
        int next = corridor.next(room);
        sort(room, next);
        int from = 0;
        while (from < leaving.length) {
            int way = leaving[from];
            int to = from;
            while (to + 1 < leaving.length && leaving[to + 1] == way) {
                to++;
            }
            switch (way) {
                case FORWARD -> through(next, from, to, true);
                case LEFT -> meet(from, to, corridor.leftX, corridor.leftY, room, next);
                case BACKWARD -> through(room, from, to, false);
                default -> meet(from, to, corridor.rightX, corridor.rightY, room, next);
            }
            from = to + 1;
        }
    }

    private void sort(int room, int next) {
        double ax = corridor.rightX[next] - eyeX;
        double ay = corridor.rightY[next] - eyeY;
        double bx = corridor.leftX[next] - eyeX;
        double by = corridor.leftY[next] - eyeY;
        double cx = corridor.leftX[room] - eyeX;
        double cy = corridor.leftY[room] - eyeY;
        double dx = corridor.rightX[room] - eyeX;
        double dy = corridor.rightY[room] - eyeY;
        for (int ray = 0; ray < leaving.length; ray++) {
            double ux = dirX[ray];
            double uy = dirY[ray];
            int rightward = negative(ux * ay - uy * ax)
                    | negative(ux * by - uy * bx) << 1
                    | negative(ux * cy - uy * cx) << 2
                    | negative(ux * dy - uy * dx) << 3;
            leaving[ray] = (LEAVES >>> (2 * rightward)) & 3;
        }
    }

    /// Rays that leave the room of that doorway through it. Whoever looks back has the right wall on the left.
    private void through(int doorway, int first, int last, boolean ahead) {
        double[] leftX = ahead ? corridor.leftX : corridor.rightX;
        double[] leftY = ahead ? corridor.leftY : corridor.rightY;
        double[] rightX = ahead ? corridor.rightX : corridor.leftX;
        double[] rightY = ahead ? corridor.rightY : corridor.leftY;
        int at = doorway;
        int low = first;
        int high = last;
        for (int seen = 0; low <= high && seen < corridor.rooms; seen++) {
            int next = ahead ? corridor.next(at) : corridor.last(at);
            double x = leftX[next] - eyeX;
            double y = leftY[next] - eyeY;
            int leftmost = high;
            while (leftmost >= low && dirX[leftmost] * y < dirY[leftmost] * x) {
                leftmost--;
            }
            meet(leftmost + 1, high, leftX, leftY, at, next);
            high = leftmost;
            x = rightX[next] - eyeX;
            y = rightY[next] - eyeY;
            int rightmost = low;
            while (rightmost <= high && dirX[rightmost] * y > dirY[rightmost] * x) {
                rightmost++;
            }
            meet(low, rightmost - 1, rightX, rightY, at, next);
            low = rightmost;
            at = next;
        }
    }

    /// Rays that meet the stretch of wall between two points.
    private void meet(int from, int to, double[] wallX, double[] wallY, int begin, int end) {
        if (from > to) {
            return;
        }
        double ax = wallX[begin] - eyeX;
        double ay = wallY[begin] - eyeY;
        double ex = wallX[end] - wallX[begin];
        double ey = wallY[end] - wallY[begin];
        double area = ax * ey - ay * ex;
        for (int ray = from; ray <= to; ray++) {
            double distance = area / (dirX[ray] * ey - dirY[ray] * ex);
            if (distance < distanceM[ray]) {
                distanceM[ray] = distance;
            }
        }
    }

    private static int negative(double x) {
        return (int) (Double.doubleToRawLongBits(x) >>> 63);
    }

    private static int leaves() {
        int table = 0;
        for (int rightward = 0; rightward < 16; rightward++) {
            int way = RIGHT;
            for (int corner = FORWARD; corner <= BACKWARD; corner++) {
                boolean thisOne = (rightward >> corner & 1) != 0;
                boolean nextOne = (rightward >> (corner + 1) & 1) != 0;
                way = thisOne && !nextOne ? corner : way;
            }
            table |= way << (2 * rightward);
        }
        return table;
    }
}
