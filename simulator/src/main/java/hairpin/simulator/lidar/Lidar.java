package hairpin.simulator.lidar;

import hairpin.simulator.maths.RepeatableMath;
import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;
import hairpin.simulator.scene.Boxes;
import hairpin.simulator.track.Track;
import java.util.Arrays;

/// The car's LIDAR: 64 rays over 300°, against the clock. Which way they look is a matter of its [LidarWorld]: from
/// right behind by straight ahead to left behind, or from left ahead by straight back to right ahead.
///
/// It sits 2.9 cm ahead of the centre of gravity. Distances go from 0.15 m to the most that its settings say, which
/// is also what a ray says that meets nothing; they are whole centimetres. Boxes are met whatever their height.
///
/// From a place on a road whose walls keep apart a [Fan] casts the rays room by room. From anywhere else they walk
/// the grid of [Walls], as [GridWalk] does it. Repeatable to the bit; allocates nothing per scan; not for use by
/// two threads.
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

    /// Where a ray that meets nothing ends: so far away that it is there with noise too.
    private static final double NOWHERE_M = 1e4;

    private final Walls walls;
    private final Fan fan;
    private final GridWalk grid;
    private final BoxRays boxRays;
    private final Boxes boxes;
    private final LidarSettings settings;
    private final Chance chance;
    private final RangeNoise noise;
    private final double[] rayCos = new double[RAYS];
    private final double[] raySin = new double[RAYS];
    private final double[] dirX = new double[RAYS];
    private final double[] dirY = new double[RAYS];
    private final double[] distanceM = new double[RAYS];

    /// @param boxes what else stands and drives around
    /// @param chance gives the noise
    public Lidar(Track track, LidarSettings settings, Boxes boxes, Chance chance) {
        this(settings.world() == LidarWorld.WALLS ? Walls.of(track) : null, settings, boxes, chance);
    }

    Lidar(Walls walls, LidarSettings settings, Boxes boxes, Chance chance) {
        this.walls = walls;
        fan = walls == null ? null : new Fan(walls.corridor, dirX, dirY, distanceM);
        grid = walls == null ? null : new GridWalk(walls, settings.mostM(), dirX, dirY, distanceM);
        boxRays = new BoxRays(settings.mostM(), dirX, dirY, distanceM);
        this.settings = settings;
        this.boxes = boxes;
        this.chance = chance;
        noise = new RangeNoise(RAYS, settings);
        for (int ray = 0; ray < RAYS; ray++) {
            rayCos[ray] = RepeatableMath.cos(settings.world().angleRad(ray));
            raySin[ray] = RepeatableMath.sin(settings.world().angleRad(ray));
        }
    }

    public LidarSettings settings() {
        return settings;
    }

    /// How far to the left of the middle of a scan a ray points.
    static double fromMiddleRad(int ray) {
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
        Arrays.fill(distanceM, NOWHERE_M);
        if (walls != null) {
            meetWalls(eyeX, eyeY);
        }
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.shown(i)) {
                boxRays.meet(boxes, i, eyeX, eyeY);
            }
        }
        if (settings.noiseM() > 0) {
            noise.addTo(distanceM, chance.bits(step, Purpose.LIDAR_NOISE));
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
            grid.cast(eyeX, eyeY);
        }
    }
}
