package hairpin.simulator.replay;

import hairpin.simulator.car.Cars;
import hairpin.simulator.car.Chassis;
import hairpin.simulator.maths.RepeatableMath;
import hairpin.simulator.race.EpisodeStatus;
import java.util.ArrayList;
import java.util.List;

/// Consecutive rows of a trace in which one car drove on undisturbed, as numbers.
///
/// Rows belong together that are of one episode, follow each other, are 15 to 160 ms apart, and between which the car
/// moved by less than 0.6 m and 0.8 rad. The command of a row acts from there to the next one.
public final class LoggedDrive {

    private static final double SHORTEST_S = 0.015;
    private static final double LONGEST_S = 0.16;
    private static final double FARTHEST_M = 0.6;
    private static final double FARTHEST_RAD = 0.8;

    private final int episode;
    private final double[] noseX;
    private final double[] noseY;
    private final double[] yawRad;
    private final double[] steeringRad;
    private final double[] speedMps;
    private final double[] stepS;
    private final boolean[] underWay;
    private final boolean fromRest;

    private LoggedDrive(List<SimTraceRow> rows, Beat beat) {
        episode = rows.getFirst().episode();
        fromRest = rows.getFirst().status() == EpisodeStatus.PREPARE;
        int size = rows.size();
        noseX = new double[size];
        noseY = new double[size];
        yawRad = new double[size];
        steeringRad = new double[size];
        speedMps = new double[size];
        stepS = new double[size];
        underWay = new boolean[size];
        for (int k = 0; k < size; k++) {
            SimTraceRow row = rows.get(k);
            noseX[k] = row.x();
            noseY[k] = row.y();
            yawRad[k] = Math.toRadians(row.yawDeg());
            steeringRad[k] = Math.toRadians(row.steeringDeg());
            speedMps[k] = row.speedMps();
            boolean logged = beat == Beat.LOGGED && k > 0;
            stepS[k] = logged ? row.timeS() - rows.get(k - 1).timeS() : Cars.CONTROL_STEP_S;
            underWay[k] = row.status() == EpisodeStatus.IN_PROGRESS;
        }
    }

    /// All drives in a trace that are at least two rows long.
    public static List<LoggedDrive> of(SimTrace trace, Beat beat) {
        List<LoggedDrive> drives = new ArrayList<>();
        List<SimTraceRow> rows = trace.rows();
        for (int from = 0; from < rows.size(); ) {
            int to = from + 1;
            while (to < rows.size() && together(rows.get(to - 1), rows.get(to))) {
                to++;
            }
            if (to - from > 1) {
                drives.add(new LoggedDrive(rows.subList(from, to), beat));
            }
            from = to;
        }
        return List.copyOf(drives);
    }

    private static boolean together(SimTraceRow one, SimTraceRow next) {
        double apartS = next.timeS() - one.timeS();
        return moves(one.status())
                && moves(next.status())
                && next.status() != EpisodeStatus.PREPARE
                && next.episode() == one.episode()
                && next.step() == one.step() + 1
                && apartS > SHORTEST_S
                && apartS < LONGEST_S
                && Math.hypot(next.x() - one.x(), next.y() - one.y()) < FARTHEST_M
                && Math.abs(RepeatableMath.wrap(Math.toRadians(next.yawDeg() - one.yawDeg()))) < FARTHEST_RAD;
    }

    /// Whether the car is left to itself: it waits for no penalty and has hit nothing.
    private static boolean moves(EpisodeStatus status) {
        return switch (status) {
            case PREPARE, IN_PROGRESS, OFF_TRACK, REVERSED, LAP_COMPLETE, TIME_UP -> true;
            case PAUSE, CRASHED, IMMOBILIZED, PARK -> false;
        };
    }

    /// Of which lap or try it is.
    public int episode() {
        return episode;
    }

    /// How many rows it has.
    public int size() {
        return noseX.length;
    }

    /// Whether the car stood on its start position in the first row.
    boolean fromRest() {
        return fromRest;
    }

    /// Whether row `k` is an ordinary one of a lap.
    boolean underWay(int k) {
        return underWay[k];
    }

    public double noseX(int k) {
        return noseX[k];
    }

    public double noseY(int k) {
        return noseY[k];
    }

    double yawRad(int k) {
        return yawRad[k];
    }

    /// The centre of gravity of our car when its nose is there.
    double baseX(int k) {
        return noseX[k] - Chassis.NOSE_M * RepeatableMath.cos(yawRad[k]);
    }

    double baseY(int k) {
        return noseY[k] - Chassis.NOSE_M * RepeatableMath.sin(yawRad[k]);
    }

    /// Lets car `i` do what was commanded from row `k` to the next.
    void command(Cars cars, int i, int k) {
        if (stepS[k] == Cars.CONTROL_STEP_S) {
            cars.step(i, steeringRad[k], speedMps[k]);
        } else {
            cars.step(i, steeringRad[k], speedMps[k], stepS[k]);
        }
    }

    /// How long it was from row `k` to the next.
    double stepS(int k) {
        return stepS[k];
    }

    /// How far the nose went from row `k` to the next.
    double wayM(int k) {
        return Math.hypot(noseX[k + 1] - noseX[k], noseY[k + 1] - noseY[k]);
    }
}
