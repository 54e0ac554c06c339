package hairpin.simulator.camera;

import hairpin.simulator.maths.RepeatableMath;
import hairpin.simulator.random.Chance;
import hairpin.simulator.scene.Boxes;
import java.util.Arrays;

/// A camera on the car: 160 × 120 grey pixels, 64.7° wide, looking 15° down from 13 cm above the road.
///
/// The ground is flat, so an outline on it stays made of straight edges when seen in perspective. A frame is the
/// outlines of the [RoadMap] that are in view, each as exact as its distance asks for, projected point by point,
/// noted by a [Canvas] and summed from its [Sheet]: every pixel is the mean of what it covers, near and far. Boxes are
/// painted over it, and what a [Look] asks for beyond other greys is done to the finished frame.
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
    private static final double TOLERANCE_PIXELS = 1.2;

    /// One over the depth from which on the second level of outlines is exact enough.
    private static final float LEVELS_PER_M = (float) (TOLERANCE_PIXELS / (RoadMap.TOLERANCES_M[1] * Lens.FOCAL));

    private final RoadMap map;
    private final Boxes boxes;
    private final Lens lens;
    private final Sheet sheet;
    private final View view;
    private final BoxPainter boxPainter;
    private final Shadows shadows;
    private final Film film;
    private final Canvas canvas;
    private final int firstRow;
    private final byte[] above;

    /// What each kind of outline is drawn with.
    private final Chain[] chains;

    /// The pieces in view, each at the level that it is drawn at.
    private final int[] chosen;

    private final float[] leastDepth;

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
        boxPainter = new BoxPainter(lens, film);
        shadows = film.shaded() ? new Shadows(map, lens, film) : null;
        int sky = film.lit(Grey.SKY);
        int ground = film.lit(film.look().groundGrey());
        int road = film.lit(film.look().roadGrey());
        int line = film.lit(Grey.LINE);
        int dash = film.lit(Grey.DASH);
        firstRow = Math.max(0, (int) Math.floor(lens.horizon));
        double horizon = Math.floor(lens.horizon);
        sheet = new Sheet((int) horizon, ground, (lens.horizon - horizon) * (sky - ground));
        view = new View(lens, map.x, map.y);
        canvas = new Canvas(sheet);
        int faint = (int) Math.rint((dash - road) * map.dashShare);
        chains = new Chain[] {
            new Chain(canvas, ground - line),
            new Chain(canvas, line - road),
            new Chain(canvas, road - dash),
            new Chain(new Stripe(sheet, lens, Dashes.WIDTH_M, faint))
        };
        chosen = new int[map.pieces];
        leastDepth = new float[map.pieces];
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
        sheet.pour(frame, offset);
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
        int count = choose();
        for (int i = 0; i < count; i++) {
            drawPiece(chosen[i], view.inFront(leastDepth[i]));
        }
        for (Chain chain : chains) {
            chain.finish();
        }
        canvas.finish();
    }

    /// Finds what is in view before anything is drawn: the processor foretells either better alone.
    private int choose() {
        int count = 0;
        for (int bunch = 0; bunch < map.bunchX.length; bunch++) {
            if (view.leastDepth(map.bunchX[bunch], map.bunchY[bunch], map.bunchRadius[bunch]) >= 0) {
                count = chooseFrom(bunch * RoadMap.BUNCH, count);
            }
        }
        return count;
    }

    private int chooseFrom(int first, int before) {
        int count = before;
        int end = Math.min(first + RoadMap.BUNCH, map.pieces);
        for (int piece = first; piece < end; piece++) {
            float least = view.leastDepth(map.middleX[piece], map.middleY[piece], map.radius[piece]);
            if (least >= 0) {
                // Each level is twice as coarse as the one before, so it is in the exponent.
                int twice = Math.getExponent(view.visible(least) * LEVELS_PER_M) + 1;
                int level = Math.max(0, Math.min(twice, RoadMap.LEVELS - 1));
                leastDepth[count] = least;
                chosen[count] = piece * RoadMap.LEVELS + level;
                count++;
            }
        }
        return count;
    }

    private void drawPiece(int drawn, boolean inFront) {
        Chain chain = chains[map.kind[drawn]];
        for (int stroke = map.firstStroke[drawn]; stroke < map.firstStroke[drawn + 1]; stroke++) {
            if (inFront) {
                view.stroke(chain, map.firstPoint[stroke], map.firstPoint[stroke + 1]);
            } else {
                view.strokeInPart(chain, map.firstPoint[stroke], map.firstPoint[stroke + 1]);
            }
        }
    }
}
