package hairpin.simulator.track;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Cars;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is wrong with a track that can be read: why a car could not drive laps on it.
public final class TrackInspection {

    /// The tightest circle that every car can drive, to either side: found out by driving them round, slowly.
    private static final double CAR_TURNS_M = CarParameters.presets().stream()
            .mapToDouble(TrackInspection::turnsM)
            .max()
            .orElseThrow();

    private static final double SLOW_MPS = 0.5;
    private static final double FULL_LOCK_RAD = Math.PI / 6;
    private static final int SETTLING_STEPS = 60;

    /// The car with its wheels.
    private static final double CAR_WIDTH_M = 0.2;

    private static final int LONG_STEP = 20;

    private TrackInspection() {}

    /// Each as a clause with the place in it; empty for a good track.
    public static List<String> problems(Track track) {
        List<String> problems = new ArrayList<>();
        if (!track.closed()) {
            problems.add("it is open: no laps can be driven on it");
        }
        addTightBend(track, problems);
        if (track.minWidthM() < CAR_WIDTH_M) {
            problems.add(String.format(Locale.ROOT, "the road is narrower (%.2f m) than the car", track.minWidthM()));
        }
        addLongStep(track, problems);
        addStrays(track, problems);
        Crossing.between(track, Math.PI * track.maxWidthM())
                .ifPresent(at -> problems.add(
                        String.format(Locale.ROOT, "the road runs into itself near (%.2f, %.2f)", at.x(), at.y())));
        return List.copyOf(problems);
    }

    /// Along the outside of a bend there is more room than along the centre line.
    private static void addTightBend(Track track, List<String> problems) {
        double tightest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < track.size(); i++) {
            double outsideM = (track.widthM(i) - CAR_WIDTH_M) / 2;
            tightest = Math.min(tightest, Curvature.radiusM(track.centre(), track.closed(), i) + outsideM);
        }
        if (tightest < CAR_TURNS_M) {
            problems.add(String.format(
                    Locale.ROOT,
                    "its tightest bend (%.2f m along the outside) is tighter than the car can turn (%.2f m)",
                    tightest,
                    CAR_TURNS_M));
        }
    }

    private static double turnsM(CarParameters car) {
        double widest = 0;
        for (int side = -1; side <= 1; side += 2) {
            Cars driven = new Cars(car, 1);
            for (int step = 0; step < SETTLING_STEPS; step++) {
                driven.step(0, side * FULL_LOCK_RAD, SLOW_MPS);
            }
            widest = Math.max(widest, Math.abs(driven.speedMps(0) / driven.yawRateRadps(0)));
        }
        return widest;
    }

    private static void addLongStep(Track track, List<String> problems) {
        double usual = track.lengthM() / track.segments();
        for (int i = 0; i < track.segments(); i++) {
            double step = track.segmentM(i);
            if (step > LONG_STEP * usual && step > track.maxWidthM()) {
                problems.add(String.format(Locale.ROOT, "from point %d to the next it is %.2f m", i, step));
                return;
            }
        }
    }

    private static void addStrays(Track track, List<String> problems) {
        Line left = Line.interleaved(track.leftXy());
        Line right = Line.interleaved(track.rightXy());
        int strays = 0;
        int first = 0;
        for (int i = 0; i < track.size(); i++) {
            if (!Sides.between(track.centre(), track.closed(), i, left, right)) {
                first = strays++ == 0 ? i : first;
            }
        }
        if (strays > 0) {
            problems.add("the centre line is not between its borders at point " + first
                    + (strays > 1 ? " and " + (strays - 1) + " more" : ""));
        }
    }
}
