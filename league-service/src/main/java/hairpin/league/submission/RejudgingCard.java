package hairpin.league.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import hairpin.events.FailureReason;
import java.time.Instant;
import java.util.List;

/// A rejudging as organizers see it.
///
/// @param state `OPEN`, `APPLIED` or `DROPPED`
/// @param total,pending,broke how many submissions, how many of them are not over, how many could not be
///     driven again and keep their results
/// @param decidedBy,decidedBecause,decidedAt null while it is open
/// @param lines what came out, in the order of submission; empty where only an overview was asked for
record RejudgingCard(
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

    RejudgingCard {
        lines = List.copyOf(lines);
    }

    /// One submission, before and after.
    ///
    /// @param state how far it is, in a submission's words; `ERROR` keeps the old result, and so does what
    ///     failed because the archive is gone or the machine was too slow or too small
    /// @param before,after what it is worth; null where nothing was finished, or nothing came out yet
    /// @param rankBefore,rankAfter the racer's, by all submissions; null off the board
    /// @param reason why it cannot race now, or null
    /// @param why the same for pages
    record Line(
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
            @JsonInclude(JsonInclude.Include.NON_NULL) FailureReason why) {}
}
