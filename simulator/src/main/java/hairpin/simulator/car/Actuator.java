package hairpin.simulator.car;

import static hairpin.simulator.maths.RepeatableMath.expMinusOne;

/// How the steering actuator answers within one control step, exactly: it lags by an exponential, and the new command
/// arrives after the latency, with a kick.
///
/// With `a` the actuator and `o` the command at the beginning of the step, `n` the new command and `k` the kick, the
/// actuator is `n + keeps·(a − n) + oldShare·(o − n) + kickShare·k`.
final class Actuator {

    private final double latencyS;
    private final double lagS;
    private final double direct;

    Actuator(Steering steering, double controlS) {
        latencyS = Math.min(steering.latencyS(), controlS);
        lagS = steering.lagS();
        direct = steering.direct();
    }

    double keeps(double timeS) {
        return 1 - gone(timeS);
    }

    double oldShare(double timeS) {
        return (timeS < latencyS ? 1 : kickShare(timeS)) - keeps(timeS);
    }

    double kickShare(double timeS) {
        return timeS < latencyS ? 0 : 1 - gone(timeS - latencyS);
    }

    /// Likewise of the mean, over a stretch of time, of what reaches the wheels: actuator and direct share.
    double meanKeeps(double fromS, double toS) {
        return (1 - direct) * (keptUntil(toS) - keptUntil(fromS)) / (toS - fromS);
    }

    double meanOldShare(double fromS, double toS) {
        double before = Math.min(toS, latencyS) - Math.min(fromS, latencyS);
        double lagging = before + kickedUntil(toS) - kickedUntil(fromS) - keptUntil(toS) + keptUntil(fromS);
        return (direct * before + (1 - direct) * lagging) / (toS - fromS);
    }

    double meanKickShare(double fromS, double toS) {
        return (1 - direct) * (kickedUntil(toS) - kickedUntil(fromS)) / (toS - fromS);
    }

    private double keptUntil(double timeS) {
        return lagS * gone(timeS);
    }

    private double kickedUntil(double timeS) {
        return lagS * gone(Math.max(0, timeS - latencyS));
    }

    private double gone(double timeS) {
        return -expMinusOne(Math.max(-45, -timeS / lagS));
    }
}
