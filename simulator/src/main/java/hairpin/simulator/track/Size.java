package hairpin.simulator.track;

import java.util.Locale;

/// How large a road from a file may be, and how fine: what goes beyond either is most often in other units, or was
/// sampled by a machine, and would take minutes and gigabytes before anybody saw that.
final class Size {

    private static final double MIN_LENGTH_M = 1;
    private static final double MAX_LENGTH_M = 1000;
    private static final double MAX_EXTENT_M = 300;

    /// Points that are usually nearer than this to each other tell nothing more of a road.
    private static final double MIN_STEP_M = 0.005;

    private Size() {}

    /// @param stepM from a point to the next, usually
    static void require(double lengthM, double stepM) throws NotTrackException {
        if (lengthM < MIN_LENGTH_M) {
            throw new NotTrackException(0, "is shorter than a metre");
        }
        if (lengthM > MAX_LENGTH_M) {
            throw tooLarge(lengthM, "long", MAX_LENGTH_M);
        }
        if (stepM < MIN_STEP_M) {
            throw new NotTrackException(
                    0, String.format(Locale.ROOT, "its points are %.3f mm apart: resample it", 1000 * stepM));
        }
    }

    static Track require(Track track) throws NotTrackException {
        double extentM = Math.max(acrossM(track), upM(track));
        if (extentM > MAX_EXTENT_M) {
            throw tooLarge(extentM, "wide", MAX_EXTENT_M);
        }
        return track;
    }

    /// The extent of both borders along x.
    static double acrossM(Track track) {
        return extentM(track.leftXy(), track.rightXy(), 0);
    }

    /// The extent of both borders along y.
    static double upM(Track track) {
        return extentM(track.leftXy(), track.rightXy(), 1);
    }

    private static double extentM(double[] left, double[] right, int axis) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = axis; i < left.length; i += 2) {
            least = Math.min(least, Math.min(left[i], right[i]));
            most = Math.max(most, Math.max(left[i], right[i]));
        }
        return most - least;
    }

    private static NotTrackException tooLarge(double isM, String how, double mostM) {
        return new NotTrackException(
                0, String.format(Locale.ROOT, "is %.0f m %s, more than %.0f m: scale it to 1/18", isM, how, mostM));
    }
}
