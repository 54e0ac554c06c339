package hairpin.league.classification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One try of one racer at a race: a submission driven over its suite, or a run at a physical event.
///
/// @param id the submission's or the run's own id
/// @param at when it was made; of two equal attempts the earlier one is ahead
/// @param drives over each entry of the suite in its order, or the one run
public record Attempt(UUID registrationId, String id, Instant at, List<Drive> drives) {

    public Attempt {
        drives = List.copyOf(drives);
        if (drives.isEmpty()) {
            throw new IllegalArgumentException("attempt " + id + " holds no drive");
        }
    }
}
