package hairpin.leaderboard.race;

import hairpin.events.Boards.BoardChanged;
import hairpin.leaderboard.look.Flags;
import hairpin.leaderboard.news.ScheduledRace;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A race in one glance.
///
/// @param left until it closes or opens, or nothing
/// @param leader who leads or has won, or null
/// @param leaderFlag a drawing, possibly empty
/// @param leaderScore as written on the board
public record RaceCard(RaceHead head, String left, String leader, String leaderFlag, String leaderScore) {

    static RaceCard of(ScheduledRace scheduled, Optional<BoardChanged> board, Instant now, Locale locale) {
        RaceHead head = RaceHead.of(scheduled, board, locale);
        Optional<BoardLine> first = board.map(known -> BoardLine.of(known, now)).stream()
                .flatMap(lines -> lines.stream())
                .findFirst();
        return new RaceCard(
                head,
                head.left(now),
                first.map(BoardLine::alias).orElse(null),
                first.map(BoardLine::flag).orElse(Flags.html(null)),
                first.map(BoardLine::score).orElse(null));
    }
}
