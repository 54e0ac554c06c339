package hairpin.simulator.camera;

import hairpin.simulator.maths.RepeatableMath;
import hairpin.simulator.random.Chance;
import hairpin.simulator.scene.Boxes;
import java.util.Arrays;

/// A camera on the car: 160 × 120 grey pixels, 64.7° wide, looking 15° down from 13 cm above the road.
///
/// The ground is flat, so an outline on it stays made of straight edges when seen in perspective. A frame is the
/// outlines of the [RoadMap] that are in view, each as exact as its distance asks for, projected point by point and
/// summed by a [Canvas]: every pixel is the mean of what it covers, near and far. Boxes are painted over it, and
/// what a [Look] asks for beyond other greys is done to the finished frame.
///
/// Repeatable to the bit: a frame depends on the car's place, the step, the boxes and what the camera was made
/// from, not on what it drew before. Allocates nothing per frame; not for use by two threads.
public final class Camera {

    /// Pixels in a row.
    public static final int WIDTH = 160;

    /// Rows in a frame.
    public static final int HEIGHT = 120;

    /// Bytes in a frame.
    public static final int FRAME_BYTES = WIDTH * HEIGHT;

    /// An outline may be off by so much of a pixel.
    private static final double TOLERANCE_PIXELS = 0.6;

    private final RoadMap map;
    private final Boxes boxes;
    private final Lens lens;
    private final Canvas canvas = new Canvas();
    private final View view;
    private final BoxPainter boxPainter;
    private final Shadows shadows;
    private final Film film;
    private final int firstRow;
    private final byte[] above;
    private final int ground;
    private final double haze;
    private final int[] steps;
    private final float[] levelFrom = new float[RoadMap.LEVELS];

    /// A front camera in plain light on an empty road.
    public Camera(RoadMap map) {
        this(map, Look.PLAIN, new Boxes(0), new Chance(0, 0));
    }

    /// The front camera.
    ///
    /// @param boxes what else stands and drives around
    /// @param chance gives noise, and where shadow and smudge are
    public Camera(RoadMap map, Look look, Boxes boxes, Chance chance) {
        this(map, boxes, new Lens(look, 0), new Film(look, chance, 0));
    }

    Camera(RoadMap map, Boxes boxes, Lens lens, Film film) {
        this.map = map;
        this.boxes = boxes;
        this.lens = lens;
        this.film = film;
        view = new View(lens, canvas, map.x, map.y);
        boxPainter = new BoxPainter(lens, film);
        shadows = film.shaded() ? new Shadows(map, lens, film) : null;
        for (int level = 1; level < RoadMap.LEVELS; level++) {
            levelFrom[level] = (float) (RoadMap.TOLERANCES_M[level] * Lens.FOCAL / TOLERANCE_PIXELS);
        }
        int sky = film.lit(Grey.SKY);
        ground = film.lit(film.look().groundGrey());
        int road = film.lit(film.look().roadGrey());
        int line = film.lit(Grey.LINE);
        int dash = film.lit(Grey.DASH);
        steps = new int[] {ground - line, line - road, road - dash, (int) Math.rint((road - dash) * map.dashShare)};
        firstRow = Math.max(0, (int) Math.floor(lens.horizon));
        haze = Math.max(0, lens.horizon - firstRow) * (sky - ground);
        above = new byte[firstRow * WIDTH];
        Arrays.fill(above, (byte) sky);
    }

    /// Draws what a car at that place sees.
    ///
    /// @param x the car's centre of gravity
    /// @param y the car's centre of gravity
    /// @param frame gets [#FRAME_BYTES] from `offset` on, row by row from the top left
    public void draw(double x, double y, double yawRad, byte[] frame, int offset) {
        draw(x, y, yawRad, 0, frame, offset);
    }

    /// Draws what a car at that place sees in that step.
    ///
    /// @param step which control step it is: each has noise of its own
    public void draw(double x, double y, double yawRad, long step, byte[] frame, int offset) {
        double carCos = RepeatableMath.cos(yawRad);
        double carSin = RepeatableMath.sin(yawRad);
        double eyeX = x + lens.forwardM * carCos - lens.leftM * carSin;
        double eyeY = y + lens.forwardM * carSin + lens.leftM * carCos;
        double cos = lens.yawRad == 0 ? carCos : RepeatableMath.cos(yawRad + lens.yawRad);
        double sin = lens.yawRad == 0 ? carSin : RepeatableMath.sin(yawRad + lens.yawRad);
        System.arraycopy(above, 0, frame, offset, above.length);
        view.from(eyeX - map.originX, eyeY - map.originY, cos, sin);
        drawRoad();
        canvas.pour(firstRow, ground, haze, frame, offset);
        if (shadows != null) {
            shadows.from(eyeX - map.originX, eyeY - map.originY, cos, sin);
            shadows.darken(firstRow, frame, offset);
        }
        if (boxes.size() > 0) {
            boxPainter.from(eyeX, eyeY, cos, sin);
            boxPainter.paint(boxes, frame, offset);
        }
        if (film.touched()) {
            film.expose(step, frame, offset);
        }
    }

    private void drawRoad() {
        for (int piece = 0; piece < map.pieces; piece++) {
            float least = view.leastDepth(map.middleX[piece], map.middleY[piece], map.radius[piece]);
            if (least >= 0) {
                int level = 0;
                while (level + 1 < RoadMap.LEVELS && least > levelFrom[level + 1]) {
                    level++;
                }
                drawPiece(piece * RoadMap.LEVELS + level, view.inFront(least));
            }
        }
    }

    private void drawPiece(int drawn, boolean inFront) {
        int grey = steps[map.kind[drawn]];
        for (int stroke = map.firstStroke[drawn]; stroke < map.firstStroke[drawn + 1]; stroke++) {
            if (inFront) {
                view.stroke(map.firstPoint[stroke], map.firstPoint[stroke + 1], grey);
            } else {
                view.strokeInPart(map.firstPoint[stroke], map.firstPoint[stroke + 1], grey);
            }
        }
    }
}
