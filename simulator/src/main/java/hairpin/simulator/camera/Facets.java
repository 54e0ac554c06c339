package hairpin.simulator.camera;

import java.util.Arrays;

/// The sides of one box that face the eye: flat, convex, side by side. Together they are blended into a frame, each
/// pixel by how much of it they cover.
final class Facets {

    /// Lines in a row of pixels that are looked at.
    private static final int LINES = 4;

    private static final int ALL_LINES = Camera.HEIGHT * LINES;

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
    private final double[] aside = new double[4];
    private final double[] down = new double[4];
    /// What changes from column to column of a row: how much is covered, and how much light comes from there.
    private final float[] cover = new float[Camera.WIDTH + 2];
    private final float[] light = new float[Camera.WIDTH + 2];
    /// From a column on which nothing changes: where it ends. Nothing for others.
    private final int[] sameUntil = new int[Camera.WIDTH];
    /// Where each line enters and leaves each side.
    private final float[][] from = new float[MOST][ALL_LINES];
    private final float[][] to = new float[MOST][ALL_LINES];
    private int firstLine;
    private int endLine;
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
        aside[given] = rightM;
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
                project(depth[i], aside[i], down[i]);
            }
            if (depth[i] < NEAREST_M != depth[j] < NEAREST_M) {
                double share = (NEAREST_M - depth[i]) / (depth[j] - depth[i]);
                project(NEAREST_M, aside[i] + share * (aside[j] - aside[i]), down[i] + share * (down[j] - down[i]));
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
        firstLine = ALL_LINES;
        endLine = 0;
        for (int side = 0; side < count; side++) {
            Arrays.fill(from[side], Camera.WIDTH);
            Arrays.fill(to[side], 0);
            for (int i = 0; i < corners[side]; i++) {
                int j = i + 1 < corners[side] ? i + 1 : 0;
                boolean down = rows[side][i] < rows[side][j];
                pass(side, down ? i : j, down ? j : i);
            }
        }
        for (int row = firstLine / LINES; row * LINES < endLine; row++) {
            blendRow(row, frame, offset + row * Camera.WIDTH);
        }
    }

    /// Where the lines pass through a side's edge from its upper to its lower end.
    private void pass(int side, int upper, int lower) {
        double top = rows[side][upper];
        int first = (int) Math.ceil(Math.max(0, top) * LINES - 0.5);
        int end = (int) Math.ceil(Math.min(Camera.HEIGHT, rows[side][lower]) * LINES - 0.5);
        if (first >= end) {
            return;
        }
        double slant = (columns[side][lower] - columns[side][upper]) / (rows[side][lower] - top);
        double x = columns[side][upper] + ((first + 0.5) / LINES - top) * slant;
        double step = slant / LINES;
        float[] left = from[side];
        float[] right = to[side];
        for (int line = first; line < end; line++) {
            left[line] = Math.min(left[line], (float) x);
            right[line] = Math.max(right[line], (float) x);
            x += step;
        }
        firstLine = Math.min(firstLine, first);
        endLine = Math.max(endLine, end);
    }

    private void blendRow(int row, byte[] frame, int at) {
        firstColumn = Camera.WIDTH;
        endColumn = 0;
        for (int side = 0; side < count; side++) {
            slice(side, row);
        }
        float covered = 0;
        float lit = 0;
        int end = Math.min(endColumn, Camera.WIDTH);
        for (int x = firstColumn; x < end; x++) {
            covered += cover[x];
            lit += light[x];
            float left = Math.max(0, LINES - covered);
            byte grey = (byte) Math.clamp(((frame[at + x] & 255) * left + lit) / LINES + 0.5f, 0f, 255f);
            frame[at + x] = grey;
            int same = sameUntil[x];
            if (same > 0) {
                Arrays.fill(frame, at + x + 1, at + same, grey);
                sameUntil[x] = 0;
                x = same - 1;
            }
        }
        if (firstColumn < endColumn) {
            Arrays.fill(cover, firstColumn, endColumn, 0);
            Arrays.fill(light, firstColumn, endColumn, 0);
        }
    }

    /// The stretches of a row's lines that are within a side; and where all of its pixels are nothing else.
    private void slice(int side, int row) {
        float innerLeft = 0;
        float innerRight = Camera.WIDTH;
        for (int line = row * LINES; line < (row + 1) * LINES; line++) {
            float left = Math.max(0, from[side][line]);
            float right = Math.min(Camera.WIDTH, to[side][line]);
            innerLeft = Math.max(innerLeft, left);
            innerRight = Math.min(innerRight, right);
            if (left < right) {
                edge(left, 1, grey[side]);
                edge(right, -1, -grey[side]);
                firstColumn = Math.min(firstColumn, (int) left);
                endColumn = Math.max(endColumn, (int) right + 2);
            }
        }
        int first = (int) innerLeft + 2;
        int end = (int) innerRight;
        if (first < end) {
            sameUntil[first] = end;
        }
    }

    private void edge(float x, float coverHere, float lightHere) {
        int column = (int) x;
        float into = x - column;
        cover[column] += coverHere * (1 - into);
        cover[column + 1] += coverHere * into;
        light[column] += lightHere * (1 - into);
        light[column + 1] += lightHere * into;
    }
}
