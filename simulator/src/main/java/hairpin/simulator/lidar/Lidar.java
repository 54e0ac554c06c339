package hairpin.simulator.lidar;

import hairpin.simulator.maths.RepeatableMath;
import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;
import hairpin.simulator.scene.Boxes;
import hairpin.simulator.track.Track;
import java.util.Arrays;

/// The car's LIDAR: 64 rays over 300°, from right behind by straight ahead to left behind.
///
/// It sits 2.9 cm ahead of the centre of gravity. Distances go from 0.15 m to the most that its settings say, which
/// is also what a ray says that meets nothing; they are whole centimetres. Boxes are met whatever their height.
///
/// From a place on a road whose walls keep apart a [Fan] casts the rays room by room. From anywhere else they walk
/// the grid of [Walls] side by side, some free ways each, so that a processor works on many of them at once; then
/// each finds its wall exactly. Repeatable to the bit; allocates nothing per scan; not for use by two threads.
public final class Lidar {

    /// How many rays there are.
    public static final int RAYS = 64;

    /// The angle from the first ray to the last.
    public static final double SPAN_RAD = 2 * 2.61799;

    /// The shortest distance it can tell.
    public static final double LEAST_M = 0.15;

    /// Distances are multiples of this.
    public static final double RESOLUTION_M = 0.01;

    static final double FORWARD_M = 0.029;

    private static final double APART_RAD = SPAN_RAD / (RAYS - 1);
    private static final int FRACTION_BITS = 16;
    private static final int STRIDES = 4;

    /// Whoever is so many cells within the grid has a free way there, unless a wall is near.
    private static final int RIM = 5;

    /// A little less than is listed, so that rounding loses no wall.
    private static final double LISTED_M = Walls.LISTED_M - Walls.UNIT_M / 2;

    private static final int LISTED_UNITS = (int) (LISTED_M / Walls.UNIT_M);
    private static final long NEVER = Long.MAX_VALUE;

    /// Stretches are longer by this share at either end, so that no ray slips between two.
    private static final double SLACK = 1e-9;

    private final Walls walls;
    private final Fan fan;
    private final Boxes boxes;
    private final LidarSettings settings;
    private final Chance chance;
    private final double[] rayCos = new double[RAYS];
    private final double[] raySin = new double[RAYS];
    private final double[] dirX = new double[RAYS];
    private final double[] dirY = new double[RAYS];
    private final double[] distanceM = new double[RAYS];
    private final int[] u = new int[RAYS];
    private final int[] v = new int[RAYS];
    private final int[] stepU = new int[RAYS];
    private final int[] stepV = new int[RAYS];
    private final int[] gone = new int[RAYS];
    private final int[] pending = new int[RAYS];

    /// @param boxes what else stands and drives around
    /// @param chance gives the noise
    public Lidar(Track track, LidarSettings settings, Boxes boxes, Chance chance) {
        this(settings.world() == LidarWorld.WALLS ? Walls.of(track) : null, settings, boxes, chance);
    }

    Lidar(Walls walls, LidarSettings settings, Boxes boxes, Chance chance) {
        this.walls = walls;
        fan = walls == null ? null : new Fan(walls.corridor, dirX, dirY, distanceM);
        this.settings = settings;
        this.boxes = boxes;
        this.chance = chance;
        for (int ray = 0; ray < RAYS; ray++) {
            rayCos[ray] = RepeatableMath.cos(angleRad(ray));
            raySin[ray] = RepeatableMath.sin(angleRad(ray));
        }
    }

    public LidarSettings settings() {
        return settings;
    }

    /// How far to the left of straight ahead a ray points.
    public static double angleRad(int ray) {
        return ray * APART_RAD - SPAN_RAD / 2;
    }

    /// Measures from a car at that place.
    ///
    /// @param x the car's centre of gravity
    /// @param y the car's centre of gravity
    /// @param step which control step it is: each has noise of its own
    /// @param out gets [#RAYS] distances in metres from `at` on
    public void scan(double x, double y, double yawRad, long step, float[] out, int at) {
        double ahead = RepeatableMath.cos(yawRad);
        double aside = RepeatableMath.sin(yawRad);
        double eyeX = x + FORWARD_M * ahead;
        double eyeY = y + FORWARD_M * aside;
        for (int ray = 0; ray < RAYS; ray++) {
            dirX[ray] = ahead * rayCos[ray] - aside * raySin[ray];
            dirY[ray] = aside * rayCos[ray] + ahead * raySin[ray];
        }
        Arrays.fill(distanceM, settings.mostM());
        if (walls != null) {
            meetWalls(eyeX, eyeY);
        }
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.shown(i)) {
                meetBox(i, eyeX, eyeY);
            }
        }
        if (settings.noiseM() > 0) {
            addNoise(chance.bits(step, Purpose.LIDAR_NOISE));
        }
        int least = (int) (LEAST_M / RESOLUTION_M + 0.5);
        int most = (int) (settings.mostM() / RESOLUTION_M + 0.5);
        for (int ray = 0; ray < RAYS; ray++) {
            int steps = (int) (distanceM[ray] * (1 / RESOLUTION_M) + 0.5);
            out[at + ray] = Math.min(most, Math.max(least, steps)) * (float) RESOLUTION_M;
        }
    }

    private void meetWalls(double eyeX, double eyeY) {
        int room = walls.corridor.room(eyeX, eyeY);
        if (room >= 0) {
            fan.cast(room, eyeX, eyeY);
        } else {
            goThroughGrid(eyeX, eyeY);
        }
    }

    private void goThroughGrid(double eyeX, double eyeY) {
        double startU = (eyeX - walls.originX) / Walls.CELL_M;
        double startV = (eyeY - walls.originY) / Walls.CELL_M;
        if (!(startU >= RIM && startV >= RIM && startU < walls.width - RIM && startV < walls.height - RIM)) {
            for (int ray = 0; ray < RAYS; ray++) {
                distanceM[ray] = Math.min(distanceM[ray], meetAny(eyeX, eyeY, dirX[ray], dirY[ray]));
            }
            return;
        }
        setOut(startU, startV);
        int left = RAYS;
        while (left > 0) {
            stride(left);
            left = look(left, eyeX, eyeY);
        }
    }

    private void setOut(double startU, double startV) {
        int fixedU = (int) (startU * (1 << FRACTION_BITS));
        int fixedV = (int) (startV * (1 << FRACTION_BITS));
        double scale = Walls.UNIT_M / Walls.CELL_M * (1 << FRACTION_BITS);
        int first = walls.free[(fixedV >> FRACTION_BITS) * walls.width + (fixedU >> FRACTION_BITS)];
        for (int ray = 0; ray < RAYS; ray++) {
            int du = (int) (dirX[ray] * scale);
            int dv = (int) (dirY[ray] * scale);
            stepU[ray] = du;
            stepV[ray] = dv;
            u[ray] = fixedU + first * du;
            v[ray] = fixedV + first * dv;
            gone[ray] = first;
            pending[ray] = ray;
        }
    }

    /// Lets each ray on its way go a few free ways.
    private void stride(int left) {
        int[] us = u;
        int[] vs = v;
        byte[] free = walls.free;
        int width = walls.width;
        for (int k = 0; k < STRIDES; k++) {
            for (int i = 0; i < left; i++) {
                int ray = pending[i];
                int way = free[(vs[ray] >> FRACTION_BITS) * width + (us[ray] >> FRACTION_BITS)];
                us[ray] += way * stepU[ray];
                vs[ray] += way * stepV[ray];
                gone[ray] += way;
            }
        }
    }

    /// Ends the rays that are about to meet a wall, or never will.
    ///
    /// @return how many are still on their way
    private int look(int left, double eyeX, double eyeY) {
        int[] first = walls.firstListed;
        int mostUnits = (int) (settings.mostM() / Walls.UNIT_M) + 1;
        int still = 0;
        for (int i = 0; i < left; i++) {
            int ray = pending[i];
            int cell = (v[ray] >> FRACTION_BITS) * walls.width + (u[ray] >> FRACTION_BITS);
            int from = first[cell];
            int count = first[cell + 1] - from;
            double dx = dirX[ray];
            double dy = dirY[ray];
            // What is listed next to this cell's walls are walls as well, so looking at too many does no harm.
            long nearest = meet(walls.listed[from], eyeX, eyeY, dx, dy);
            nearest = Math.min(nearest, meet(walls.listed[from + 1], eyeX, eyeY, dx, dy));
            nearest = Math.min(nearest, meet(walls.listed[from + 2], eyeX, eyeY, dx, dy));
            for (int k = 3; k < count; k++) {
                nearest = Math.min(nearest, meet(walls.listed[from + k], eyeX, eyeY, dx, dy));
            }
            boolean waiting = walls.free[cell] == 0;
            double sure = gone[ray] * Walls.UNIT_M + LISTED_M;
            if (waiting && nearest <= Double.doubleToRawLongBits(sure)) {
                distanceM[ray] = Math.min(distanceM[ray], Double.longBitsToDouble(nearest));
            } else if (gone[ray] < mostUnits && !(waiting && count == 0)) {
                // Without a free way and a wall it is at the rim of the grid, and gone for good.
                pending[still] = ray;
                still++;
                int way = waiting ? LISTED_UNITS : 0;
                u[ray] += way * stepU[ray];
                v[ray] += way * stepV[ray];
                gone[ray] += way;
            }
        }
        return still;
    }

    private double meetAny(double eyeX, double eyeY, double dx, double dy) {
        long nearest = NEVER;
        for (int wall = 0; wall < walls.fromX.length; wall++) {
            nearest = Math.min(nearest, meet(wall, eyeX, eyeY, dx, dy));
        }
        return nearest == NEVER ? Double.POSITIVE_INFINITY : Double.longBitsToDouble(nearest);
    }

    /// The bits of how far a ray goes to a stretch of wall, or [#NEVER]; for numbers above zero bits compare as the
    /// numbers do. There is no branch in it, since nobody could foretell it.
    private long meet(int wall, double eyeX, double eyeY, double dx, double dy) {
        double ax = walls.fromX[wall] - eyeX;
        double ay = walls.fromY[wall] - eyeY;
        double ex = walls.alongX[wall];
        double ey = walls.alongY[wall];
        double perTurn = 1 / (dx * ey - dy * ex);
        double t = (ax * ey - ay * ex) * perTurn;
        double share = (ax * dy - ay * dx) * perTurn + SLACK;
        long bits = Double.doubleToRawLongBits(t);
        long beside = Double.doubleToRawLongBits(share) | Double.doubleToRawLongBits(1 + 2 * SLACK - share);
        long never = (bits | beside) >> 63;
        return (bits | never) & NEVER;
    }

    private void meetBox(int i, double eyeX, double eyeY) {
        double dx = eyeX - boxes.x(i);
        double dy = eyeY - boxes.y(i);
        double cos = boxes.cos(i);
        double sin = boxes.sin(i);
        double half = boxes.shape(i).lengthM() / 2;
        double side = boxes.shape(i).widthM() / 2;
        double reach = settings.mostM() + half + side;
        if (dx * dx + dy * dy > reach * reach) {
            return;
        }
        // As the box sees it: its middle at the origin, its length along x.
        double along = dx * cos + dy * sin;
        double across = dy * cos - dx * sin;
        for (int ray = 0; ray < RAYS; ray++) {
            double ux = dirX[ray] * cos + dirY[ray] * sin;
            double uy = dirY[ray] * cos - dirX[ray] * sin;
            double perX = 1 / ux;
            double perY = 1 / uy;
            double farEnd = Math.copySign(half, ux);
            double farSide = Math.copySign(side, uy);
            double nearX = (-farEnd - along) * perX;
            double farX = (farEnd - along) * perX;
            double nearY = (-farSide - across) * perY;
            double farY = (farSide - across) * perY;
            double near = Math.max(nearX, nearY);
            double far = Math.min(farX, farY);
            if (near <= far && far >= 0) {
                distanceM[ray] = Math.min(distanceM[ray], Math.max(0, near));
            }
        }
    }

    /// To each distance below the most a normal deviate: the sum of four even numbers is near enough.
    private void addNoise(long key) {
        double scale = settings.noiseM() / Math.sqrt(4 / 12.0) / 65536;
        for (int ray = 0; ray < RAYS; ray++) {
            long bits = Chance.stir(key + ray * 0x9e3779b97f4a7c15L);
            long sum = (bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff) + (bits >>> 48);
            if (distanceM[ray] < settings.mostM()) {
                distanceM[ray] += (sum - 2 * 65535.0) * scale;
            }
        }
    }
}
