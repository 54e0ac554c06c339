package hairpin.league.timing;

/// How a physical event is run.
///
/// @param runTimeMs how long a racer may stay on the track, counted by the run clock
/// @param minLapMs a crossing sooner than this after the last one is no lap
public record RunRules(long runTimeMs, long minLapMs) {

    static final long NS_PER_MS = 1_000_000;

    public RunRules {
        if (runTimeMs < 1 || minLapMs < 0) {
            throw new IllegalArgumentException(
                    "run rules out of range: runTimeMs=" + runTimeMs + " minLapMs=" + minLapMs);
        }
    }

    long runTimeNs() {
        return runTimeMs * NS_PER_MS;
    }

    long minLapNs() {
        return minLapMs * NS_PER_MS;
    }
}
