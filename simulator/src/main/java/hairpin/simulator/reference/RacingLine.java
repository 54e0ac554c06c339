package hairpin.simulator.reference;

import hairpin.simulator.race.CrossSection;
import hairpin.simulator.track.Pose;
import hairpin.simulator.track.Track;

/// A smooth and short way round a track, as points whose places along the centre line are equally far apart.
///
/// Each point may lie to the left or right of the centre line, by an offset o. To first order that changes the
/// curvature κ there to κ + o″ + κ²·o, and the length of the way by −κ·o + o′²/2 for each metre. The offsets between
/// the borders are sought that make the sum of the squares of the curvature, and of some share of the length, least,
/// point by point, first with few points far apart, then with more between them. Curvature alone would go round
/// hairpins on the outside.
final class RacingLine {

    private static final double FINEST_STEP_M = 0.15;
    private static final int COARSENINGS = 4;
    private static final int SWEEPS = 100;

    /// How much of squared curvature a saved share of the length is worth, in 1/m²: found by trying, over our own and
    /// real tracks, for the shortest laps of both cars.
    private static final double SHORTNESS_PER_M2 = 0.6;

    /// What the middle of the car keeps from a border: half a car, and what the car drifts wide of its line.
    private static final double MARGIN_M = 0.28;

    final int size;
    final double stepM;
    final boolean closed;
    final double[] x;
    final double[] y;

    /// @param share 0 the centre line, 1 the smoothest
    RacingLine(Track track, double share) {
        closed = track.closed();
        int multiple = 1 << COARSENINGS;
        int steps = Math.max(3 * multiple, (int) Math.rint(track.lengthM() / FINEST_STEP_M / multiple) * multiple);
        size = closed ? steps : steps + 1;
        stepM = track.lengthM() / steps;
        x = new double[size];
        y = new double[size];
        double[] normalX = new double[size];
        double[] normalY = new double[size];
        double[] least = new double[size];
        double[] most = new double[size];
        CrossSection across = new CrossSection(track);
        for (int i = 0; i < size; i++) {
            Pose centre = track.pose(i * stepM, 0);
            Pose left = track.pose(i * stepM, 1);
            x[i] = centre.x();
            y[i] = centre.y();
            normalX[i] = left.x() - centre.x();
            normalY[i] = left.y() - centre.y();
            double leftM = across.leftM(i * stepM);
            double rightM = across.rightM(i * stepM);
            double middle = (leftM - rightM) / 2;
            double room = Math.max(0, (leftM + rightM) / 2 - MARGIN_M);
            least[i] = share * (middle - room);
            most[i] = share * (middle + room);
        }
        double[] offset = smoothest(least, most, multiple);
        for (int i = 0; i < size; i++) {
            x[i] += offset[i] * normalX[i];
            y[i] += offset[i] * normalY[i];
        }
    }

    private double[] smoothest(double[] least, double[] most, int coarsest) {
        double[] bend = new double[size];
        for (int i = 0; i < size; i++) {
            bend[i] = curvature(i, 2);
        }
        double[] offset = new double[size];
        for (int i = 0; i < size; i++) {
            offset[i] = Math.clamp(0, least[i], most[i]);
        }
        for (int stride = coarsest; stride >= 1; stride /= 2) {
            if (stride < coarsest) {
                for (int i = stride; i < size; i += 2 * stride) {
                    double between = (offset[i - stride] + offset[at(i + stride)]) / 2;
                    offset[i] = Math.clamp(between, least[i], most[i]);
                }
            }
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                relax(offset, bend, least, most, stride);
            }
        }
        return offset;
    }

    /// Moves each point to where the sum of squares is least as long as the others stay.
    private void relax(double[] offset, double[] bend, double[] least, double[] most, int stride) {
        double near = 1 / (stride * stepM * stride * stepM);
        int first = closed ? 0 : stride;
        int end = closed ? size : size - stride;
        for (int i = first; i < end; i += stride) {
            double own = bend[i] * bend[i] - 2 * near;
            double slope = own * bent(i, offset, bend, stride, near)
                    + near
                            * (bent(at(i - stride), offset, bend, stride, near)
                                    + bent(at(i + stride), offset, bend, stride, near))
                    - SHORTNESS_PER_M2 * (bend[i] + second(i, offset, stride, near));
            double moved = offset[i] - slope / (own * own + 2 * near * near + 2 * SHORTNESS_PER_M2 * near);
            offset[i] = Math.clamp(moved, least[i], most[i]);
        }
    }

    private double bent(int i, double[] offset, double[] bend, int stride, double near) {
        return bend[i] + second(i, offset, stride, near) + bend[i] * bend[i] * offset[i];
    }

    private double second(int i, double[] offset, int stride, double near) {
        return near * (offset[at(i - stride)] - 2 * offset[i] + offset[at(i + stride)]);
    }

    /// The index of a point, however often one has gone round.
    int at(int i) {
        if (closed) {
            return Math.floorMod(i, size);
        }
        return Math.clamp(i, 0, size - 1);
    }

    /// A place on the line, counted in points from the first.
    double xAt(double points) {
        int i = (int) Math.floor(points);
        return x[at(i)] + (points - i) * (x[at(i + 1)] - x[at(i)]);
    }

    /// A place on the line, counted in points from the first.
    double yAt(double points) {
        int i = (int) Math.floor(points);
        return y[at(i)] + (points - i) * (y[at(i + 1)] - y[at(i)]);
    }

    /// The curvature at a point, from its neighbours; positive to the left.
    double curvature(int i, int reach) {
        int a = at(i - reach);
        int b = at(i);
        int c = at(i + reach);
        double abX = x[b] - x[a];
        double abY = y[b] - y[a];
        double bcX = x[c] - x[b];
        double bcY = y[c] - y[b];
        double acX = x[c] - x[a];
        double acY = y[c] - y[a];
        double sides = Math.sqrt((abX * abX + abY * abY) * (bcX * bcX + bcY * bcY) * (acX * acX + acY * acY));
        return sides == 0 ? 0 : 2 * (abX * bcY - abY * bcX) / sides;
    }

    /// How far it is from a point to the next.
    double stepM(int i) {
        int j = at(i + 1);
        return Math.sqrt((x[j] - x[i]) * (x[j] - x[i]) + (y[j] - y[i]) * (y[j] - y[i]));
    }
}
