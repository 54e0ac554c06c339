package hairpin.leaderboard.upstream;

import hairpin.events.FailureReason;
import java.time.Instant;
import java.util.List;

/// A race's submissions driven again, to be applied or dropped.
///
/// @param state `OPEN`, `APPLIED` or `DROPPED`
/// @param total,pending,broke how many submissions, how many of them are not over, how many could not be driven
/// @param decidedBy,decidedBecause,decidedAt null while it is open
/// @param lines empty in an overview
public record Rejudging(
        String rejudgingId,
        String raceSlug,
        String state,
        String reason,
        String author,
        Instant startedAt,
        String decidedBy,
        String decidedBecause,
        Instant decidedAt,
        int total,
        int pending,
        int broke,
        List<Line> lines) {

    public Rejudging {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    public boolean open() {
        return state.equals("OPEN");
    }

    /// How many are over.
    public int done() {
        return total - pending;
    }

    public boolean ready() {
        return open() && pending == 0;
    }

    /// @param before,after what it is worth; null where nothing was finished, or nothing came out yet
    /// @param rankBefore,rankAfter the racer's; null off the board
    /// @param reason,why why it cannot race now, or null
    public record Line(
            String submissionId,
            String alias,
            int number,
            String modelName,
            String state,
            Double before,
            Double after,
            Integer rankBefore,
            Integer rankAfter,
            String engineBefore,
            String engineAfter,
            String reason,
            FailureReason why) {

        public boolean over() {
            return !state.equals("QUEUED") && !state.equals("RUNNING");
        }

        public boolean moves() {
            return over() && rankBefore != null && !rankBefore.equals(rankAfter);
        }
    }
}
