package hairpin.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The public calendar. Topic `seasons`, compacted by season, written by the league service.
public sealed interface Seasons extends Event {

    /// The whole season as the public may see it, sent again whenever any of it changes.
    ///
    /// @param pointsTable points for rank 1, 2, 3 …
    /// @param dropWorst how many of a racer's worst rounds do not count
    /// @param timeZone an IANA zone such as `Europe/Berlin`
    record SeasonChanged(
            UUID eventId,
            Instant at,
            String seasonSlug,
            String name,
            String description,
            String state,
            String timeZone,
            List<Integer> pointsTable,
            int dropWorst,
            int registrations,
            List<Round> rounds)
            implements Seasons {

        public SeasonChanged {
            pointsTable = List.copyOf(pointsTable);
            rounds = List.copyOf(rounds);
        }

        @Override
        public String key() {
            return seasonSlug;
        }
    }

    record Round(int number, String name, List<Race> races) {

        public Round {
            races = List.copyOf(races);
        }
    }

    /// @param kind `VIRTUAL_QUALIFIER`, `VIRTUAL_FINAL` or `PHYSICAL_EVENT`
    /// @param state `SCHEDULED`, `OPEN`, `CLOSED` or `FINAL`
    /// @param ranking `GENERALIZATION`, `TOTAL_TIME`, `BEST_LAP_TIME` or `AVG_LAP_TIME`
    /// @param maxSubmissions per racer; 0 at a physical event
    /// @param suiteCommitment the digest that a hidden suite was committed to, or null
    /// @param suiteRollouts how many rollouts that suite has; 0 at a physical event
    record Race(
            String slug,
            String name,
            String kind,
            String state,
            String ranking,
            Instant opensAt,
            Instant closesAt,
            int maxSubmissions,
            String suiteCommitment,
            int suiteRollouts) {}
}
