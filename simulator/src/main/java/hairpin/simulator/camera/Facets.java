package hairpin.simulator.camera;

import java.util.Arrays;

/// The sides of one box that face the eye: flat, convex, side by side. Together they are blended into a frame, each
/// pixel by how much of it they cover.
final class Facets {

    /// Lines in a row of pixels that are looked at.
    private static final int LINES = 8;

    /// What is nearer to the eye than this is cut off.
    private static final double NEAREST_M = 0.02;

    /// Two walls and a top.
    private static final int MOST = 3;

    /// Four, and one more where a corner is cut off.
    private static final int MOST_CORNERS = 5;

    private final double[][] columns = new double[MOST][MOST_CORNERS];
    private final double[][] rows = new double[MOST][MOST_CORNERS];
    private final int[] corners = new int[MOST];
    private final int[] grey = new int[MOST];
    private final double[] depth = new double[4];
    private final double[] right = new double[4];
    private final double[] down = new double[4];
    /// What changes from column to column of a row: how much is covered, and how much light comes from there.
    private final double[] cover = new double[Camera.WIDTH + 2];
    private final double[] light = new double[Camera.WIDTH + 2];
    private int firstColumn;
    private int endColumn;
    private int count;
    private int given;

    void clear() {
        count = 0;
        given = 0;
    }

    /// Adds a corner, by how far it is from the eye along the direction of view, to the right of it and below it.
    void corner(double depthM, double rightM, double downM) {
        depth[given] = depthM;
        right[given] = rightM;
        down[given] = downM;
        given++;
    }

    /// Makes a side of the four corners that were added.
    void side(int sideGrey) {
        corners[count] = 0;
        grey[count] = sideGrey;
        for (int i = 0; i < 4; i++) {
            int j = (i + 1) & 3;
            if (depth[i] >= NEAREST_M) {
                project(depth[i], right[i], down[i]);
            }
            if (depth[i] < NEAREST_M != depth[j] < NEAREST_M) {
                double share = (NEAREST_M - depth[i]) / (depth[j] - depth[i]);
                project(NEAREST_M, right[i] + share * (right[j] - right[i]), down[i] + share * (down[j] - down[i]));
            }
        }
        given = 0;
        count++;
    }

    private void project(double depthM, double rightM, double downM) {
        int at = corners[count]++;
        columns[count][at] = Camera.WIDTH / 2 + Lens.FOCAL * rightM / depthM;
        rows[count][at] = Camera.HEIGHT / 2 + Lens.FOCAL * downM / depthM;
    }

    void blend(byte[] frame, int offset) {
        double top = Camera.HEIGHT;
        double bottom = 0;
        for (int side = 0; side < count; side++) {
            for (int i = 0; i < corners[side]; i++) {
                top = Math.min(top, rows[side][i]);
                bottom = Math.max(bottom, rows[side][i]);
            }
        }
        int end = (int) Math.ceil(Math.min(bottom, Camera.HEIGHT));
        for (int row = (int) Math.max(0, top); row < end; row++) {
            blendRow(row, frame, offset + row * Camera.WIDTH);
        }
    }

    private void blendRow(int row, byte[] frame, int at) {
        firstColumn = Camera.WIDTH;
        endColumn = 0;
        for (int side = 0; side < count; side++) {
            for (int line = 0; line < LINES; line++) {
                slice(side, row + (line + 0.5) / LINES);
            }
        }
        double covered = 0;
        double lit = 0;
        for (int x = firstColumn; x < Math.min(endColumn, Camera.WIDTH); x++) {
            covered += cover[x];
            lit += light[x];
            double left = Math.max(0, LINES - covered);
            frame[at + x] = (byte) Math.clamp(((frame[at + x] & 255) * left + lit) / LINES + 0.5, 0.0, 255.0);
        }
        if (firstColumn < endColumn) {
            Arrays.fill(cover, firstColumn, endColumn, 0);
            Arrays.fill(light, firstColumn, endColumn, 0);
        }
    }

    /// The stretch of a line that is within a side.
    private void slice(int side, double y) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < corners[side]; i++) {
            int j = i + 1 < corners[side] ? i + 1 : 0;
            double ya = rows[side][i];
            double yb = rows[side][j];
            if (ya <= y != yb <= y) {
                double x = columns[side][i] + (y - ya) / (yb - ya) * (columns[side][j] - columns[side][i]);
                from = Math.min(from, x);
                to = Math.max(to, x);
            }
        }
        from = Math.max(from, 0);
        to = Math.min(to, Camera.WIDTH);
        if (from < to) {
            edge(from, 1, grey[side]);
            edge(to, -1, -grey[side]);
            firstColumn = Math.min(firstColumn, (int) from);
            endColumn = Math.max(endColumn, (int) to + 2);
        }
    }

    private void edge(double x, double coverHere, double lightHere) {
        int column = (int) x;
        double into = x - column;
        cover[column] += coverHere * (1 - into);
        cover[column + 1] += coverHere * into;
        light[column] += lightHere * (1 - into);
        light[column + 1] += lightHere * into;
    }
}
