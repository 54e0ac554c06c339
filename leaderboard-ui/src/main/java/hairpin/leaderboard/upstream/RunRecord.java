package hairpin.leaderboard.upstream;

import java.time.Instant;
import java.util.List;

/// What a run rests on: what its sensors saw, whether it counts or why it does not.
public record RunRecord(List<Seen> passings) {

    public RunRecord {
        passings = passings == null ? List.of() : List.copyOf(passings);
    }

    /// @param flag why it does not count, or null
    public record Seen(String deviceId, long sequence, String sensor, Instant at, String flag) {}

    /// The passings that were kept but do not count, the latest first.
    public List<Seen> filtered() {
        return passings.stream().filter(seen -> seen.flag() != null).toList().reversed();
    }
}
