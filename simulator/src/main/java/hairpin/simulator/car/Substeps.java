package hairpin.simulator.car;

/// How a control step is cut into substeps, and what the steering does in each: for one car, reckoned once.
///
/// So many that cutting each in two moves a driven lap by less than a centimetre. The first is half as long as the
/// others, because a new command bends the motion at once and there is nothing yet to foresee its middle from. The
/// cut nearest to where the speed command arrives is moved there.
final class Substeps {

    /// A car that crawls has stiffer tyres and takes so many times as many.
    static final int FINE = 4;

    /// A car whose steering lags less than this takes four, any other three.
    private static final double QUICK_S = 0.3;

    final int count;
    final Substep[] each;

    /// How long the earlier speed command still holds in the first piece.
    final double earlyS;

    /// @param cuts into how many equal parts each substep is cut
    Substeps(CarParameters car, int cuts, double controlS) {
        double latencyS = car.drive().latencyS();
        double[] coarse = coarse(latencyS, controlS, car.steering().lagS() < QUICK_S ? 4 : 3);
        earlyS = latencyS < coarse[1] ? latencyS : 0;
        count = (coarse.length - 1) * cuts;
        each = new Substep[count];
        for (int k = 0; k < count; k++) {
            double begin = coarse[k / cuts];
            double end = coarse[k / cuts + 1];
            double from = begin + (end - begin) * (k % cuts) / cuts;
            double to = begin + (end - begin) * (k % cuts + 1) / cuts;
            each[k] = new Substep(car, new Actuator(car.steering(), controlS), from, to, end <= latencyS);
        }
    }

    /// Where each substep begins, and where the last one ends.
    private static double[] coarse(double latencyS, double controlS, int count) {
        double unit = controlS / (count - 0.5);
        double[] cuts = new double[count + 1];
        for (int k = 1; k < count; k++) {
            cuts[k] = (k - 0.5) * unit;
        }
        cuts[count] = controlS;
        if (latencyS > unit / 4 && latencyS < controlS) {
            int nearest = Math.clamp(Math.round(latencyS / unit + 0.5), 1, count - 1);
            cuts[nearest] = Math.min(latencyS, controlS - unit / 8);
        }
        return cuts;
    }
}
