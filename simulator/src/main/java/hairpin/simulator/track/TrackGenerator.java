package hairpin.simulator.track;

import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;

/// Makes closed tracks that nobody has seen, the same one from the same seed and difficulty on every machine.
///
/// A patch of squares grows on a grid; its outline, shaken, turned and smoothed, is the centre line. What comes out too
/// tight or too close to itself is thrown away and grown again, a little calmer. So no generated road crosses or
/// touches itself, and each keeps its least radius and width.
public final class TrackGenerator {

    private static final int MAX_ATTEMPTS = 500;
    /// Land that is left between two stretches of road.
    private static final double GAP_M = 0.15;
    /// A road's start is where points this far apart along it are farthest apart as the crow flies.
    private static final double STRAIGHT_M = 2.4;

    private final Chance chance;
    private final double difficulty;
    private final double calm;
    private int drawn;

    private TrackGenerator(long seed, double difficulty, int attempt) {
        this.chance = new Chance(seed, attempt);
        this.difficulty = difficulty;
        this.calm = Math.min(1, attempt / 100.0);
    }

    /// @param seed which one
    /// @param difficulty from 0, gentle, to 1: tighter, narrower, longer, more corners
    public static Track generate(long seed, double difficulty) {
        if (!(difficulty >= 0 && difficulty <= 1)) {
            throw new IllegalArgumentException("difficulty goes from 0 to 1, not " + difficulty);
        }
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Track track = new TrackGenerator(seed, difficulty, attempt).attempt(nameOf(seed, difficulty));
            if (Clearance.holds(track, minRadiusM(difficulty), GAP_M)) {
                return track;
            }
        }
        throw new IllegalStateException("no track from seed " + seed + " and difficulty " + difficulty);
    }

    /// The least radius that any bend of a track of this difficulty has.
    static double minRadiusM(double difficulty) {
        return from(0.75, 0.5, difficulty);
    }

    static String nameOf(long seed, double difficulty) {
        return TrackCatalogue.GENERATED + seed + ":" + difficulty;
    }

    private Track attempt(String name) {
        double lengthM = between(from(17, 30, difficulty), from(27, 39, difficulty));
        double widthM = between(from(0.95, 0.66, difficulty), from(1.1, 0.76, difficulty));
        double[] corners = outline().corners();
        int size = corners.length / 2;
        double shake = from(0.3, 0.2, difficulty) * (1 - calm);
        double turn = between(-Math.PI, Math.PI);
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        double[] x = new double[size];
        double[] y = new double[size];
        double[] width = new double[size];
        for (int i = 0; i < size; i++) {
            double cornerX = corners[2 * i] + between(-shake, shake);
            double cornerY = corners[2 * i + 1] + between(-shake, shake);
            x[i] = cos * cornerX - sin * cornerY;
            y[i] = sin * cornerX + cos * cornerY;
            width[i] = widthM * between(0.92, 1.08);
        }
        double scale = lengthM / new SmoothRoad(x, y, width).lengthM();
        centreAndScale(x, scale);
        centreAndScale(y, scale);
        Track track = new SmoothRoad(x, y, width).track(name);
        return Loops.startingAt(track, Loops.straightest(track, STRAIGHT_M), chance(0.5));
    }

    private Outline outline() {
        double mostEdges = from(9, 23, difficulty) + between(-2, 2);
        double wanted = from(mostEdges, 8, calm);
        double lankiness = from(1, 4, difficulty);
        Outline outline = new Outline();
        boolean growing = true;
        while (growing && outline.edges() < wanted) {
            growing = outline.grow(between(0, 1), lankiness);
        }
        return outline;
    }

    private double between(double low, double high) {
        return chance.between(low, high, drawn++, Purpose.TRACK_SHAPE);
    }

    private boolean chance(double probability) {
        return between(0, 1) < probability;
    }

    private static double from(double gentle, double hard, double share) {
        return gentle + share * (hard - gentle);
    }

    private static void centreAndScale(double[] values, double scale) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = (values[i] - (low + high) / 2) * scale;
        }
    }
}
