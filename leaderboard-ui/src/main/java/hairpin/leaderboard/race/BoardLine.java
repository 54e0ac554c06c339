package hairpin.leaderboard.race;

import hairpin.events.Boards.BoardChanged;
import hairpin.events.Boards.BoardRow;
import hairpin.leaderboard.look.Flags;
import hairpin.leaderboard.look.Sparkline;
import hairpin.leaderboard.look.Times;
import hairpin.leaderboard.look.Whisker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// One line of a board, as it is written. Equal lines look the same.
///
/// @param id of its element in the page
/// @param band the ranks that the racer may hold, such as `2–4`, or null when the rank is certain
/// @param flag,whisker,spark drawings, possibly empty
/// @param seenGap how much worse the model was than on the practice tracks, or null
/// @param heatsWon share of its heats that it won, in percent, or null where nobody had any
/// @param fastest true for the best lap of the whole board
/// @param personalBest true when the last lap was the racer's best
/// @param fresh true when this racer's result has just changed the board
public record BoardLine(
        String id,
        int rank,
        String band,
        int movement,
        String flag,
        String alias,
        String team,
        String division,
        String score,
        String whisker,
        String best,
        boolean fastest,
        String last,
        boolean personalBest,
        String gapToLeader,
        String gapToNext,
        String completion,
        String seenGap,
        String heatsWon,
        int laps,
        int attempts,
        int points,
        String spark,
        boolean fresh) {

    private static final Duration FRESH = Duration.ofSeconds(12);

    public static List<BoardLine> of(BoardChanged board, Instant now) {
        Scales scales = Scales.of(board);
        boolean news = Duration.between(board.at(), now).compareTo(FRESH) < 0;
        return board.rows().stream()
                .map(row -> of(row, scales, news && row.alias().equals(board.changedAlias())))
                .toList();
    }

    /// What the lines of one board have in common.
    ///
    /// @param heats whether anybody's heats against other models are told
    private record Scales(Unit unit, Whisker whisker, Long fastestMs, boolean heats) {

        static Scales of(BoardChanged board) {
            return new Scales(
                    Unit.of(board.ranking(), board.kind(), board.state()),
                    scale(board.rows()),
                    board.rows().stream()
                            .map(BoardRow::bestLapMs)
                            .filter(Objects::nonNull)
                            .min(Long::compare)
                            .orElse(null),
                    board.rows().stream().anyMatch(row -> row.heatsWonPercent() != null));
        }

        String heatsWon(BoardRow row) {
            return !heats ? null : row.heatsWonPercent() == null ? Times.NONE : percent(row.heatsWonPercent());
        }
    }

    public int movementSize() {
        return Math.abs(movement);
    }

    private static BoardLine of(BoardRow row, Scales scales, boolean fresh) {
        Unit unit = scales.unit();
        return new BoardLine(
                elementId(row.alias()),
                row.rank(),
                row.bandLow() == row.bandHigh() ? null : row.bandLow() + "–" + row.bandHigh(),
                row.movement(),
                Flags.html(row.country()),
                row.alias(),
                row.team(),
                row.division(),
                row.bestLapMs() == null ? Times.NONE : unit.score(row.score()),
                scales.whisker().svg(row.score(), row.scoreLow(), row.scoreHigh()),
                unit.lap(row.bestLapMs()),
                row.bestLapMs() != null && row.bestLapMs().equals(scales.fastestMs()),
                Times.lap(row.lastLapMs()),
                row.lastLapMs() != null && row.lastLapMs().equals(row.bestLapMs()),
                unit.gap(row.gapToLeader()),
                unit.gap(row.gapToNext()),
                percent(row.completionPercent()),
                row.bestLapMs() == null ? null : unit.seenGap(row.score(), row.seenScore()),
                scales.heatsWon(row),
                row.laps(),
                row.attempts(),
                row.points(),
                Sparkline.svg(row.recentLapMs()),
                fresh);
    }

    private static Whisker scale(List<BoardRow> rows) {
        double from = rows.stream()
                .map(BoardRow::scoreLow)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
        double to = rows.stream()
                .map(BoardRow::scoreHigh)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return new Whisker(from, to);
    }

    private static String percent(double percent) {
        return percent >= 100 ? "100" : String.format(Locale.ROOT, "%.1f", Math.min(percent, 99.9));
    }

    static String elementId(String alias) {
        return alias.matches("[A-Za-z0-9-]{1,64}")
                ? "row-" + alias
                : "row_" + HexFormat.of().formatHex(alias.getBytes(StandardCharsets.UTF_8));
    }
}
