package hairpin.simulator.camera;

import hairpin.simulator.maths.RepeatableMath;
import java.util.Arrays;

/// The car's front camera: 160 × 120 grey pixels, 64.7° wide, looking 15° down from 13 cm above the road.
///
/// The ground is flat, so an outline on it stays made of straight edges when seen in perspective. A frame is the
/// outlines of the [RoadMap] that are in view, each as exact as its distance asks for, projected point by point and
/// summed by a [Canvas]: every pixel is the mean of what it covers, near and far.
///
/// Repeatable to the bit; allocates nothing per frame; not for use by two threads.
public final class Camera {

    /// Pixels in a row.
    public static final int WIDTH = 160;

    /// Rows in a frame.
    public static final int HEIGHT = 120;

    /// Bytes in a frame.
    public static final int FRAME_BYTES = WIDTH * HEIGHT;

    /// The nearest ground that is looked at is a little below the frame.
    private static final double LOWEST_LINE = HEIGHT + 4;

    /// An outline may be off by so much of a pixel.
    private static final double TOLERANCE_PIXELS = 0.6;

    private final RoadMap map;
    private final Lens lens;
    private final Canvas canvas = new Canvas();
    private final int firstRow;
    private final byte[] above;
    private final double haze;
    private final int[] greys;
    private final float nearest;
    private final float[] levelFrom = new float[RoadMap.LEVELS];
    private final float leftTilt;

    // How a point (x, y) of the map is seen in this frame.
    private float depthX;
    private float depthY;
    private float depth0;
    private float asideX;
    private float asideY;
    private float aside0;
    private final float rowDrop;
    private final float row0;

    public Camera(RoadMap map) {
        this.map = map;
        Look look = Look.PLAIN;
        lens = new Lens(look, 0);
        firstRow = (int) Math.floor(lens.horizon);
        nearest = (float) lens.depthM(LOWEST_LINE);
        for (int level = 0; level < RoadMap.LEVELS; level++) {
            levelFrom[level] = (float) (RoadMap.TOLERANCES_M[level] * Lens.FOCAL / TOLERANCE_PIXELS);
        }
        levelFrom[0] = 0;
        leftTilt = (float) (WIDTH / 2 / Lens.FOCAL);
        rowDrop = (float) (lens.drop * Canvas.SUB);
        row0 = (float) (lens.horizon * Canvas.SUB + 0.5);
        above = new byte[firstRow * WIDTH];
        Arrays.fill(above, (byte) Grey.SKY);
        haze = (lens.horizon - firstRow) * (Grey.SKY - Grey.GROUND);
        greys = new int[] {
            Grey.GROUND - Grey.LINE,
            Grey.LINE - Grey.ROAD,
            Grey.ROAD - Grey.DASH,
            (int) Math.rint((Grey.ROAD - Grey.DASH) * map.dashShare)
        };
    }

    /// Draws what a car at that place sees.
    ///
    /// @param x the car's centre of gravity
    /// @param y the car's centre of gravity
    /// @param frame gets [#FRAME_BYTES] from `offset` on, row by row from the top left
    public void draw(double x, double y, double yawRad, byte[] frame, int offset) {
        double ahead = RepeatableMath.cos(yawRad);
        double aside = RepeatableMath.sin(yawRad);
        double eyeX = x + lens.forwardM * ahead - map.originX;
        double eyeY = y + lens.forwardM * aside - map.originY;
        look(eyeX, eyeY, ahead, aside);
        for (int piece = 0; piece < map.pieces; piece++) {
            float px = map.middleX[piece];
            float py = map.middleY[piece];
            float r = map.radius[piece];
            float depth = depthX * px + depthY * py + depth0;
            if (depth + r < nearest) {
                continue;
            }
            float right = (asideX * px + asideY * py + aside0);
            if (Math.abs(right) - r * 1.2f > leftTilt * depth) {
                continue;
            }
            float least = depth - r;
            int level = 0;
            while (level + 1 < RoadMap.LEVELS && least > levelFrom[level + 1]) {
                level++;
            }
            drawPiece(piece * RoadMap.LEVELS + level, least > nearest);
        }
        System.arraycopy(above, 0, frame, offset, above.length);
        canvas.pour(firstRow, Grey.GROUND, haze, frame, offset);
    }

    private void look(double eyeX, double eyeY, double ahead, double aside) {
        depthX = (float) (lens.cosPitch * ahead);
        depthY = (float) (lens.cosPitch * aside);
        depth0 = (float) (lens.heightM * lens.sinPitch - lens.cosPitch * (ahead * eyeX + aside * eyeY));
        asideX = (float) aside;
        asideY = (float) -ahead;
        aside0 = (float) (ahead * eyeY - aside * eyeX);
    }

    private void drawPiece(int leveled, boolean inFront) {
        int grey = greys[map.kind[leveled]];
        for (int stroke = map.firstStroke[leveled]; stroke < map.firstStroke[leveled + 1]; stroke++) {
            if (inFront) {
                drawStroke(map.firstPoint[stroke], map.firstPoint[stroke + 1], grey);
            } else {
                drawClipped(map.firstPoint[stroke], map.firstPoint[stroke + 1], grey);
            }
        }
    }

    private void drawStroke(int from, int end, int grey) {
        float[] xs = map.x;
        float[] ys = map.y;
        int lastColumn = 0;
        int lastRow = 0;
        for (int i = from; i < end; i++) {
            float scale = 1 / (depthX * xs[i] + depthY * ys[i] + depth0);
            float right = asideX * xs[i] + asideY * ys[i] + aside0;
            int column = column(right, scale);
            int row = (int) (row0 + rowDrop * scale);
            if (i > from) {
                canvas.edge(lastColumn, lastRow, column, row, grey);
            }
            lastColumn = column;
            lastRow = row;
        }
    }

    private static int column(float right, float scale) {
        return (int) ((WIDTH / 2 * Canvas.SUB + 0.5f) + (float) (Lens.FOCAL * Canvas.SUB) * right * scale);
    }

    private void drawClipped(int from, int end, int grey) {
        float[] xs = map.x;
        float[] ys = map.y;
        for (int i = from; i + 1 < end; i++) {
            float depthA = depthX * xs[i] + depthY * ys[i] + depth0;
            float depthB = depthX * xs[i + 1] + depthY * ys[i + 1] + depth0;
            if (depthA <= nearest && depthB <= nearest) {
                continue;
            }
            float rightA = asideX * xs[i] + asideY * ys[i] + aside0;
            float rightB = asideX * xs[i + 1] + asideY * ys[i + 1] + aside0;
            if (depthA < nearest) {
                rightA += (rightB - rightA) * ((nearest - depthA) / (depthB - depthA));
                depthA = nearest;
            } else if (depthB < nearest) {
                rightB += (rightA - rightB) * ((nearest - depthB) / (depthA - depthB));
                depthB = nearest;
            }
            canvas.edge(
                    column(rightA, 1 / depthA),
                    (int) (row0 + rowDrop / depthA),
                    column(rightB, 1 / depthB),
                    (int) (row0 + rowDrop / depthB),
                    grey);
        }
    }
}
