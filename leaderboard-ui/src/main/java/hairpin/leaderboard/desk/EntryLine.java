package hairpin.leaderboard.desk;

import hairpin.leaderboard.look.Flags;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.Times;
import hairpin.leaderboard.upstream.Entrant;
import java.time.Duration;

/// A racer in the list of entries.
///
/// @param flag a drawing, possibly empty
/// @param registered when, in words
/// @param fresh whether that was less than a day ago
public record EntryLine(
        String alias, String flag, String team, String division, String registered, boolean fresh, boolean excluded) {

    private static final Duration DAY = Duration.ofDays(1);

    static EntryLine of(Entrant entrant, String timeZone, Frame frame) {
        return new EntryLine(
                entrant.alias(),
                Flags.html(entrant.country()),
                entrant.team(),
                entrant.division(),
                Times.moment(entrant.registeredAt(), timeZone, frame.locale()),
                isFresh(entrant, frame),
                entrant.excluded());
    }

    static boolean isFresh(Entrant entrant, Frame frame) {
        return Duration.between(entrant.registeredAt(), frame.now()).compareTo(DAY) < 0;
    }
}
