package hairpin.simulator.car;

/// How a control step is cut into substeps, and what the steering does in each: for one car, reckoned once.
///
/// So many that cutting each in two moves a driven lap by less than a centimetre. The first is a little shorter than
/// the others, because what a new command brings is foreseen less well than how the motion goes on. The cut nearest to
/// where the speed command arrives is moved there.
final class Substeps {

    /// A car that crawls has stiffer tyres and takes so many times as many.
    static final int FINE = 4;

    /// A car whose steering lags less than this takes four, any other two.
    private static final double QUICK_S = 0.3;

    /// How long the first is, counted in others.
    private static final double FIRST = 0.75;

    final int count;
    final Substep[] each;

    /// How long the earlier speed command still holds in the first piece.
    final double earlyS;

    /// How much farther the wheels point in the first than just before it, as [Actuator] puts it; of the kick, all that
    /// the first has.
    final float jumpKeeps;

    final float jumpOld;

    /// How much of what the drive pushes at the beginning is foreseen for the first.
    final float foreseenX;

    /// @param cuts into how many equal parts each substep is cut
    Substeps(CarParameters car, int cuts, double controlS) {
        double latencyS = car.drive().latencyS();
        double[] coarse = coarse(latencyS, controlS, car.steering().lagS() < QUICK_S ? 4 : 2);
        Actuator actuator = new Actuator(car.steering(), controlS);
        earlyS = latencyS < coarse[1] ? latencyS : 0;
        count = (coarse.length - 1) * cuts;
        each = new Substep[count];
        for (int k = 0; k < count; k++) {
            double begin = coarse[k / cuts];
            double end = coarse[k / cuts + 1];
            double from = begin + (end - begin) * (k % cuts) / cuts;
            double to = begin + (end - begin) * (k % cuts + 1) / cuts;
            each[k] = new Substep(car, actuator, from, to, end <= latencyS);
        }
        jumpKeeps = each[0].keeps
                - (float) (car.steering().gain() * (1 - car.steering().direct()));
        jumpOld = each[0].oldShare
                - (float) (car.steering().gain() * car.steering().direct());
        float lags = each[0].stepS * (float) (1 / car.drive().lagS());
        foreseenX = PlainMotion.PUSH_FORESIGHT * PlainMotion.decayed(lags) / lags;
    }

    /// Where each substep begins, and where the last one ends.
    private static double[] coarse(double latencyS, double controlS, int count) {
        double unit = controlS / (count - 1 + FIRST);
        double[] cuts = new double[count + 1];
        for (int k = 1; k < count; k++) {
            cuts[k] = (k - 1 + FIRST) * unit;
        }
        cuts[count] = controlS;
        if (latencyS > unit / 4 && latencyS < controlS) {
            int nearest = Math.clamp(Math.round(latencyS / unit + 1 - FIRST), 1, count - 1);
            cuts[nearest] = Math.min(latencyS, controlS - unit / 8);
        }
        return cuts;
    }
}
