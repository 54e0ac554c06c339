package hairpin.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The live boards. Topic `boards`, compacted by race, written by the league service.
public sealed interface Boards extends Event {

    /// A race's whole classification, best first. While a race's suite is hidden its figures are as coarse as their
    /// intervals, and of each racer only a result that is better than the one shown by more than that is shown.
    ///
    /// @param version rises by one with each change, so that a reader can tell the newer of two
    /// @param changedAlias whose result caused this board, or null
    /// @param news what changed in words ("Ada-7 takes third, 0.214 s behind"), newest first
    record BoardChanged(
            UUID eventId,
            Instant at,
            String seasonSlug,
            String raceSlug,
            String raceName,
            String kind,
            String state,
            String ranking,
            long version,
            String changedAlias,
            List<BoardRow> rows,
            List<News> news)
            implements Boards {

        public BoardChanged {
            rows = List.copyOf(rows);
            news = List.copyOf(news);
        }

        @Override
        public String key() {
            return raceSlug;
        }
    }

    record News(Instant at, String text) {}

    /// One racer's line.
    ///
    /// @param bandLow,bandHigh the ranks that the racer may hold within the uncertainty; equal when certain
    /// @param movement ranks gained since the board before; negative when lost
    /// @param score what the race ranks by: milliseconds, or for `GENERALIZATION` lap time over par; 0 where no
    ///     lap was finished, and then `bestLapMs` is null
    /// @param scoreLow,scoreHigh its 95 % interval, or null where the ranking has none
    /// @param gapToLeader,gapToNext to the first and to the racer one rank ahead, in the unit of the score;
    ///     null for the leader and for who has no score
    /// @param completionPercent mean completion over the suite, or of the laps driven
    /// @param recentLapMs the latest laps or results, oldest first, for the sparkline
    /// @param provisional true until the race is final
    /// @param seenScore what the same model came to on the race's practice suite; null where it did not practise
    /// @param heatsWonPercent share of the heats in which it finished before every rival; null without rivals
    record BoardRow(
            int rank,
            int bandLow,
            int bandHigh,
            int movement,
            String alias,
            String country,
            String team,
            String division,
            double score,
            Double scoreLow,
            Double scoreHigh,
            Long bestLapMs,
            Long lastLapMs,
            Double gapToLeader,
            Double gapToNext,
            double completionPercent,
            int laps,
            int attempts,
            int points,
            List<Long> recentLapMs,
            boolean provisional,
            @JsonInclude(JsonInclude.Include.NON_NULL) Double seenScore,
            @JsonInclude(JsonInclude.Include.NON_NULL) Double heatsWonPercent) {

        public BoardRow {
            recentLapMs = List.copyOf(recentLapMs);
        }
    }
}
