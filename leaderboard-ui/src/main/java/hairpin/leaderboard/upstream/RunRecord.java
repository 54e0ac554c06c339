package hairpin.leaderboard.upstream;

import java.time.Instant;
import java.util.List;

/// What a run rests on: what its sensors saw, whether it counts or why it does not.
public record RunRecord(List<Seen> passings) {

    public RunRecord {
        passings = passings == null ? List.of() : List.copyOf(passings);
    }

    /// @param flag why it does not count, or null
    public record Seen(String deviceId, String bootId, long sequence, String sensor, Instant at, String flag) {

        /// True when a timekeeper may say that it was a crossing after all: the clock ran.
        public boolean countable() {
            return "TOO_SOON".equals(flag) || "DISCOUNTED".equals(flag);
        }
    }

    /// The passings that were kept but do not count, the latest first.
    public List<Seen> filtered() {
        return passings.stream().filter(seen -> seen.flag() != null).toList().reversed();
    }
}
