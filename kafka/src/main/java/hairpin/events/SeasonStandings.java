package hairpin.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The season standings. Topic `standings`, compacted by season, written by the league service.
public sealed interface SeasonStandings extends Event {

    /// How equal points are told apart, in words; who speaks other languages has it in them.
    String COUNTBACK = "More points first; then more wins, more second places and so on, dropped races included; then"
            + " the better rank in the latest race that tells them apart; then the earlier registration.";

    /// @param tieBreak how equal points are told apart: [#COUNTBACK], or what another release of the league says
    record StandingsChanged(
            UUID eventId, Instant at, String seasonSlug, long version, String tieBreak, List<StandingRow> rows)
            implements SeasonStandings {

        public StandingsChanged {
            rows = List.copyOf(rows);
        }

        @Override
        public String key() {
            return seasonSlug;
        }
    }

    /// @param races the racer's result in each race that counted or could have, in calendar order
    record StandingRow(
            int rank, String alias, String country, String team, String division, int points, List<RacePoints> races) {

        public StandingRow {
            races = List.copyOf(races);
        }
    }

    /// @param rank on the race's board, or 0 where the racer has no result
    /// @param dropped true when the drop-worst rule leaves these points out of the total
    /// @param provisional true until the race is final: the points may still change
    record RacePoints(String raceSlug, int rank, int points, boolean dropped, boolean provisional) {}
}
