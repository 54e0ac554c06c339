package hairpin.simulator.car;

/// What one substep of one car is reckoned with, all of it known beforehand.
final class Substep {

    final float stepS;
    final float minusStepS;
    final float halfS;
    final float minusTwelfthS;
    final float perStep;

    /// Half of it and all of it, as far as sideways speed and yaw rate are foreseen.
    final float halfAheadS;

    final float aheadS;

    /// 1 where the earlier speed command still holds.
    final float old;

    /// By how much a steady pull changes the speed until the end, which the drive resists.
    final float damped;

    /// How much of a lack of speed is made up until the end where the drive is not at its limit.
    final float decayed;

    /// Stiffness of the tyres times the step.
    final float hardF;

    final float hardR;

    /// The mean angle of the front wheels, as [Actuator] puts it, and how much it grows until the end.
    final float keeps;

    final float oldShare;
    final float kickShare;
    final float keepsGrows;
    final float oldGrows;
    final float kickGrows;

    /// @param early whether the earlier speed command still holds
    Substep(CarParameters car, Actuator actuator, double from, double to, boolean early) {
        double gain = car.steering().gain();
        double middle = (from + to) / 2;
        double h = to - from;
        stepS = (float) h;
        minusStepS = -stepS;
        halfS = 0.5f * stepS;
        minusTwelfthS = -1 / 12f * stepS;
        perStep = (float) (1 / h);
        halfAheadS = PlainMotion.FORESIGHT * halfS;
        aheadS = PlainMotion.FORESIGHT * stepS;
        old = early ? 1 : 0;
        damped = (float) (h / (1 + 0.5 * h / car.drive().lagS()));
        decayed = PlainMotion.decayed(stepS * (float) (1 / car.drive().lagS()));
        hardF = stepS * (float) car.tyres().frontStiffness();
        hardR = stepS * (float) car.tyres().rearStiffness();
        keeps = (float) (gain * actuator.meanKeeps(from, to));
        oldShare = (float) (gain * actuator.meanOldShare(from, to));
        kickShare = (float) (gain * actuator.meanKickShare(from, to));
        keepsGrows = (float) (2 * gain * (actuator.meanKeeps(middle, to) - actuator.meanKeeps(from, middle)));
        oldGrows = (float) (2 * gain * (actuator.meanOldShare(middle, to) - actuator.meanOldShare(from, middle)));
        kickGrows = (float) (2 * gain * (actuator.meanKickShare(middle, to) - actuator.meanKickShare(from, middle)));
    }
}
