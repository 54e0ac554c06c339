package hairpin.league.timing;

import java.time.Instant;

/// What a sensor saw, as its device wrote it down. Immutable; (device, boot, sequence) names it for ever.
///
/// @param deviceId the timing device, known by its token
/// @param bootId one uninterrupted life of the device's monotonic clock
/// @param sequence counts the passings of one boot, from 1
/// @param monotonicNs the device's monotonic clock; comparable within one boot only
/// @param wallClock what the device took the time to be: a label, never used for timing; may be null
/// @param sensor which sensor of the gate
public record Passing(
        String deviceId, String bootId, long sequence, long monotonicNs, Instant wallClock, String sensor) {

    /// 126 years: beyond it, sums of stamps could overflow.
    static final long MAX_MONOTONIC_NS = 4_000_000_000_000_000_000L;

    public Passing {
        if (sequence < 0 || monotonicNs < 0 || monotonicNs > MAX_MONOTONIC_NS) {
            throw new IllegalArgumentException(
                    "passing out of range: sequence=" + sequence + " monotonicNs=" + monotonicNs);
        }
    }

    boolean sameClockAs(Passing other) {
        return deviceId.equals(other.deviceId) && bootId.equals(other.bootId);
    }
}
