package hairpin.events;

import com.fasterxml.jackson.annotation.JsonInclude;
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
    /// @param driving what a virtual race is driven under; null at a physical event, and where nobody had told yet
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
            int suiteRollouts,
            @JsonInclude(JsonInclude.Include.NON_NULL) Driving driving) {

        public Race(
                String slug,
                String name,
                String kind,
                String state,
                String ranking,
                Instant opensAt,
                Instant closesAt,
                int maxSubmissions,
                String suiteCommitment,
                int suiteRollouts) {
            this(
                    slug,
                    name,
                    kind,
                    state,
                    ranking,
                    opensAt,
                    closesAt,
                    maxSubmissions,
                    suiteCommitment,
                    suiteRollouts,
                    null);
        }
    }

    /// What a virtual race is driven under, as far as anyone may know it while its suite is hidden.
    ///
    /// @param raceType `TIME_TRIAL`, `OBJECT_AVOIDANCE`, `HEAD_TO_BOT` or `HEAD_TO_MODEL`
    /// @param lapByLap each lap from a standing start
    /// @param starts from how many places on a track rollouts begin
    /// @param varied keys of the conditions that are not as usual; how far is hidden
    /// @param practice on what racers may practise; null: on nothing
    /// @param rivals the models that everybody races against; empty: none
    record Driving(
            String raceType,
            String car,
            int laps,
            boolean lapByLap,
            @JsonInclude(JsonInclude.Include.NON_NULL) Obstacles obstacles,
            @JsonInclude(JsonInclude.Include.NON_NULL) Bots bots,
            int starts,
            List<String> varied,
            @JsonInclude(JsonInclude.Include.NON_NULL) Practice practice,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Rival> rivals) {

        public Driving {
            rivals = rivals == null ? List.of() : List.copyOf(rivals);
            varied = varied == null ? List.of() : List.copyOf(varied);
        }
    }

    /// An open suite beside the hidden one: its own tracks and seeds, results at once and in full, no ranks.
    ///
    /// @param maxSubmissions per racer
    /// @param tracks what it is driven on
    record Practice(int rollouts, int maxSubmissions, List<String> tracks) {

        public Practice {
            tracks = List.copyOf(tracks);
        }
    }
}
