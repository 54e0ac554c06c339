package hairpin.leaderboard.race;

import hairpin.events.Boards.BoardChanged;
import hairpin.events.Boards.News;
import hairpin.leaderboard.look.Times;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.ScheduledRace;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All that a race page shows to everyone.
///
/// @param tag names this state of calendar and board
/// @param news the latest first
public record RaceView(String tag, RaceHead head, List<BoardLine> lines, List<NewsLine> news) {

    private static final int NEWS_SHOWN = 12;

    public RaceView {
        lines = List.copyOf(lines);
        news = List.copyOf(news);
    }

    /// Whether anybody raced against other models.
    public boolean heats() {
        return lines.stream().anyMatch(line -> line.heatsWon() != null);
    }

    /// @param at the time of day in the race's zone
    public record NewsLine(String at, String text) {}

    public static Optional<RaceView> of(PublicRecord known, String raceSlug, Instant now, Locale locale) {
        Optional<ScheduledRace> scheduled = known.race(raceSlug);
        Optional<BoardChanged> board = known.board(raceSlug);
        if (scheduled.isEmpty() && board.isEmpty()) {
            return Optional.empty();
        }
        RaceHead head = scheduled
                .map(place -> RaceHead.of(place, board, locale))
                .orElseGet(() -> RaceHead.of(board.orElseThrow()));
        String zone = scheduled.map(place -> place.season().timeZone()).orElse("UTC");
        return Optional.of(new RaceView(
                tag(scheduled, board),
                head,
                board.map(changed -> BoardLine.of(changed, now)).orElse(List.of()),
                board.map(changed -> news(changed, zone)).orElse(List.of())));
    }

    private static String tag(Optional<ScheduledRace> scheduled, Optional<BoardChanged> board) {
        int race = scheduled.map(place -> place.race().hashCode()).orElse(0);
        return Integer.toHexString(race) + "."
                + board.map(changed -> changed.eventId().toString().substring(0, 8) + "." + changed.version())
                        .orElse("0");
    }

    private static List<NewsLine> news(BoardChanged board, String zone) {
        return board.news().stream()
                .limit(NEWS_SHOWN)
                .map((News item) -> new NewsLine(Times.clock(item.at(), zone), item.text()))
                .toList();
    }
}
