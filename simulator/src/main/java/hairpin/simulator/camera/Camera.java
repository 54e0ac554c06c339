package hairpin.simulator.camera;

import hairpin.simulator.maths.RepeatableMath;
import java.util.Arrays;

/// The car's front camera: 160 × 120 grey pixels, 64.7° wide, looking 15° down from 13 cm above the road.
///
/// The ground is flat and the camera never rolls, so the points that one row of pixels sees lie on a straight line
/// across the map, equally far apart. A row is therefore a walk over the map in equal steps. Near rows, whose pixels
/// are smaller than a cell of the map, blend four cells; far rows take the map's level whose cells are about as wide
/// as a pixel, at several depths within the row, so that distant lines neither vanish nor flicker.
///
/// Repeatable to the bit; allocates nothing per frame; not for use by two threads.
public final class Camera {

    /// Pixels in a row.
    public static final int WIDTH = 160;

    /// Rows in a frame.
    public static final int HEIGHT = 120;

    /// Bytes in a frame.
    public static final int FRAME_BYTES = WIDTH * HEIGHT;

    private static final int FRACTION_BITS = 16;
    private static final double ONE = 1 << FRACTION_BITS;
    private static final int BLOCK_BITS = FRACTION_BITS + RoadMap.BLOCK_LOG2;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final RoadMap map;
    private final RowPlan plan;
    private final int[] sums = new int[WIDTH];

    // The walk along a row, in fixed point: where it starts, its steps, and which columns of it are on the map.
    private long startU;
    private long startV;
    private int stepU;
    private int stepV;
    private int from;
    private int to;

    public Camera(RoadMap map) {
        this.map = map;
        this.plan = new RowPlan(map.cellM);
    }

    /// Draws what a car at that place sees.
    ///
    /// @param x the car's centre of gravity
    /// @param y the car's centre of gravity
    /// @param frame gets [#FRAME_BYTES] from `offset` on, row by row from the top left
    public void draw(double x, double y, double yawRad, byte[] frame, int offset) {
        double ahead = RepeatableMath.cos(yawRad);
        double aside = RepeatableMath.sin(yawRad);
        double eyeX = (x + RowPlan.FORWARD_M * ahead - map.originX) / map.cellM;
        double eyeY = (y + RowPlan.FORWARD_M * aside - map.originY) / map.cellM;
        for (int row = 0; row < plan.firstGroundRow; row++) {
            int at = offset + row * WIDTH;
            Arrays.fill(frame, at, at + WIDTH, plan.greyAbove[row]);
        }
        for (int row = plan.firstGroundRow; row < HEIGHT; row++) {
            double scale = 1.0 / (1 << plan.level[row]);
            int shift = plan.tapsLog2[row];
            Arrays.fill(sums, (1 << shift) >> 1);
            for (int tap = plan.firstTap[row]; tap < plan.firstTap[row] + (1 << shift); tap++) {
                double depth = plan.aheadCells[tap];
                double du = plan.stepCells[tap] * aside;
                double dv = -plan.stepCells[tap] * ahead;
                double u = eyeX * scale + depth * ahead - 0.5 * (WIDTH - 1) * du;
                double v = eyeY * scale + depth * aside - 0.5 * (WIDTH - 1) * dv;
                if (plan.blended[row]) {
                    walk(u - 0.5, v - 0.5, du, dv, map.width[0] - 1, map.height[0] - 1);
                    addBlended(map.cells[0], map.width[0], plan.greys[row]);
                } else {
                    int level = plan.level[row];
                    walk(u, v, du, dv, map.width[level], map.height[level]);
                    addNearest(map.cells[level], map.width[level], plan.greys[row]);
                }
            }
            int at = offset + row * WIDTH;
            for (int column = 0; column < WIDTH; column++) {
                frame[at + column] = (byte) (sums[column] >> shift);
            }
        }
    }

    private void addNearest(byte[] cells, int width, byte[] greys) {
        int[] row = sums;
        int end = to;
        int u = (int) (startU + (long) from * stepU);
        int v = (int) (startV + (long) from * stepV);
        for (int column = from; column < end; column++) {
            row[column] += greys[cells[(v >> FRACTION_BITS) * width + (u >> FRACTION_BITS)] & 255] & 255;
            u += stepU;
            v += stepV;
        }
    }

    /// Block by block: one that is all ground or all road needs no look at its cells.
    private void addBlended(byte[] cells, int width, byte[] greys) {
        byte[] blocks = map.blocks;
        int across = map.blocksAcross;
        int end = to;
        int u = (int) (startU + (long) from * stepU);
        int v = (int) (startV + (long) from * stepV);
        int column = from;
        while (column < end) {
            int stay = Math.min(stay(u, stepU), stay(v, stepV));
            int leave = Math.min(end, column + stay);
            byte kind = blocks[(v >> BLOCK_BITS) * across + (u >> BLOCK_BITS)];
            if (kind == RoadMap.MIXED) {
                addBlended(cells, width, greys, column, leave, u, v);
            } else {
                addPlain(kind == RoadMap.ALL_ROAD ? Grey.ROAD : Grey.GROUND, column, leave);
            }
            u += stay * stepU;
            v += stay * stepV;
            column = leave;
        }
    }

    /// How many steps it takes to leave the block.
    private static int stay(int at, int step) {
        if (step > 0) {
            return (BLOCK - 1 - (at & (BLOCK - 1))) / step + 1;
        }
        return step < 0 ? (at & (BLOCK - 1)) / -step + 1 : WIDTH;
    }

    private void addPlain(int grey, int first, int end) {
        int[] row = sums;
        for (int column = first; column < end; column++) {
            row[column] += grey;
        }
    }

    private void addBlended(byte[] cells, int width, byte[] greys, int first, int end, int startU, int startV) {
        int[] row = sums;
        int du = stepU;
        int dv = stepV;
        int u = startU;
        int v = startV;
        for (int column = first; column < end; column++) {
            int cell = (v >> FRACTION_BITS) * width + (u >> FRACTION_BITS);
            int fu = (u >> (FRACTION_BITS - 8)) & 255;
            int fv = (v >> (FRACTION_BITS - 8)) & 255;
            int a = cells[cell] & 255;
            int b = cells[cell + 1] & 255;
            int c = cells[cell + width] & 255;
            int d = cells[cell + width + 1] & 255;
            int lower = (a << 8) + (b - a) * fu;
            int upper = (c << 8) + (d - c) * fu;
            row[column] += greys[((lower << 8) + (upper - lower) * fv + 0x8000) >> 16] & 255;
            u += du;
            v += dv;
        }
    }

    /// Prepares a walk from (u, v), in cells, and adds plain ground where it is off the map.
    private void walk(double u, double v, double du, double dv, int width, int height) {
        startU = (long) Math.floor(u * ONE);
        startV = (long) Math.floor(v * ONE);
        stepU = (int) Math.rint(du * ONE);
        stepV = (int) Math.rint(dv * ONE);
        from = 0;
        to = WIDTH;
        clip(startU, stepU, (long) width << FRACTION_BITS);
        clip(startV, stepV, (long) height << FRACTION_BITS);
        for (int column = 0; column < from; column++) {
            sums[column] += Grey.GROUND;
        }
        for (int column = to; column < WIDTH; column++) {
            sums[column] += Grey.GROUND;
        }
    }

    /// Keeps the columns with 0 <= start + column · step < end.
    private void clip(long start, int step, long end) {
        long first = start >= 0 && start < end ? 0 : WIDTH;
        long last = WIDTH - 1;
        if (step > 0) {
            first = Math.ceilDiv(-start, step);
            last = Math.floorDiv(end - 1 - start, step);
        } else if (step < 0) {
            first = Math.ceilDiv(end - 1 - start, step);
            last = Math.floorDiv(-start, step);
        }
        from = Math.clamp(first, from, to);
        to = Math.clamp(last + 1, from, to);
    }
}
