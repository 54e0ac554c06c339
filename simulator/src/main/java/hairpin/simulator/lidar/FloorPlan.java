package hairpin.simulator.lidar;

import java.util.Arrays;

/// In which room of a [Corridor] to begin looking for a place: a grid with a guess in each cell.
final class FloorPlan {

    private static final double CELL_M = 0.1;
    private static final short NOWHERE = -1;

    private final Corridor corridor;
    private final double originX;
    private final double originY;
    private final int width;
    private final int height;
    private final short[] guess;

    FloorPlan(Corridor corridor) {
        this.corridor = corridor;
        RoomBoxes boxes = new RoomBoxes(corridor);
        originX = Arrays.stream(boxes.lowX).min().orElseThrow();
        originY = Arrays.stream(boxes.lowY).min().orElseThrow();
        width = column(Arrays.stream(boxes.highX).max().orElseThrow()) + 1;
        height = row(Arrays.stream(boxes.highY).max().orElseThrow()) + 1;
        guess = new short[width * height];
        Arrays.fill(guess, NOWHERE);
        for (int room = 0; room < corridor.rooms; room++) {
            furnish(room, boxes);
        }
    }

    long bytes() {
        return 2L * guess.length;
    }

    /// A room that is not far from that place, or -1.
    int guess(double x, double y) {
        double u = (x - originX) / CELL_M;
        double v = (y - originY) / CELL_M;
        if (!(u >= 0 && v >= 0 && u < width && v < height)) {
            return NOWHERE;
        }
        return guess[((int) v) * width + (int) u];
    }

    /// Each cell that a room's walls reach to gets it as a guess; the finer the room fits, the later.
    private void furnish(int room, RoomBoxes boxes) {
        for (int row = row(boxes.lowY[room]); row <= row(boxes.highY[room]); row++) {
            double y = originY + (row + 0.5) * CELL_M;
            for (int column = column(boxes.lowX[room]); column <= column(boxes.highX[room]); column++) {
                double x = originX + (column + 0.5) * CELL_M;
                int cell = row * width + column;
                if (inside(room, x, y) || (guess[cell] == NOWHERE && near(room, x, y) && touches(room, column, row))) {
                    guess[cell] = (short) room;
                }
            }
        }
    }

    /// Whether the cell round that place is not all beyond one side of the room.
    private boolean near(int room, double x, double y) {
        double[] leftX = corridor.leftX;
        double[] leftY = corridor.leftY;
        double[] rightX = corridor.rightX;
        double[] rightY = corridor.rightY;
        int next = corridor.next(room);
        return reaches(rightX[room], rightY[room], rightX[next], rightY[next], x, y)
                && reaches(leftX[next], leftY[next], leftX[room], leftY[room], x, y)
                && reaches(rightX[next], rightY[next], leftX[next], leftY[next], x, y)
                && reaches(leftX[room], leftY[room], rightX[room], rightY[room], x, y);
    }

    private static boolean reaches(double ax, double ay, double bx, double by, double x, double y) {
        double ex = bx - ax;
        double ey = by - ay;
        return ex * (y - ay) - ey * (x - ax) + (Math.abs(ex) + Math.abs(ey)) * (CELL_M / 2) > -1e-9;
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
        int next = corridor.next(room);
        return corridor.holds(room, x, y)
                && Corridor.leftOf(
                        corridor.rightX[next], corridor.rightY[next], corridor.leftX[next], corridor.leftY[next], x, y)
                && Corridor.leftOf(
                        corridor.leftX[room], corridor.leftY[room], corridor.rightX[room], corridor.rightY[room], x, y);
    }

    private int column(double x) {
        return (int) ((x - originX) / CELL_M);
    }

    private int row(double y) {
        return (int) ((y - originY) / CELL_M);
    }
}
