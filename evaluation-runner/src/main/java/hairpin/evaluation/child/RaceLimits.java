package hairpin.evaluation.child;

import java.time.Duration;

/// What a race process may use.
///
/// @param heapMb its largest heap in megabytes
/// @param wallClock after which it is killed
public record RaceLimits(int heapMb, Duration wallClock) {

    public RaceLimits {
        if (heapMb < 16 || wallClock.isNegative() || wallClock.isZero()) {
            throw new IllegalArgumentException(
                    "a race needs memory and time: heapMb=" + heapMb + " wallClock=" + wallClock);
        }
    }
}
