package hairpin.evaluation.child;

import hairpin.racing.SuiteRace;
import java.time.Duration;

/// What a race process may use.
///
/// Whose fault it is when time runs out is told by what it was used for: a process that has computed for as long as
/// its suite allows has a model that decides too slowly; one that has not was kept waiting by its machine.
///
/// @param heapMb its largest heap in megabytes
/// @param computing how long it may compute, all of its threads together, however small the suite
/// @param pace how many times faster than real time a core must drive with the model, all else included: large suites
///     may compute for as long as that takes
public record RaceLimits(int heapMb, Duration computing, double pace) {

    /// Decisions in a second of driving.
    private static final int DECISIONS = 15;

    /// A process may last four times as long as it takes when its cores are its own.
    private static final int SPARE = 4;

    public RaceLimits {
        if (heapMb < 16 || computing.isNegative() || computing.isZero() || !(pace > 0)) {
            throw new IllegalArgumentException(
                    "a race needs memory and time: heapMb=" + heapMb + " computing=" + computing + " pace=" + pace);
        }
    }

    /// How long the process may compute.
    Duration computing(RaceJob job) {
        double drivingS = (double) job.suite().rollouts()
                * SuiteRace.cars(job.rules())
                * job.rules().maxTimeS();
        return longer(computing, Duration.ofSeconds((long) (drivingS / pace)));
    }

    /// After which it is killed in any case.
    Duration lasting(RaceJob job) {
        return longer(computing, computing(job).multipliedBy(SPARE).dividedBy(Math.max(1, job.threads())));
    }

    /// What the pace leaves for one decision of the model.
    double decisionMs() {
        return 1000 / (DECISIONS * pace);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
