package hairpin.league.classification;

import hairpin.events.Boards.BoardRow;
import hairpin.league.season.RaceState;
import hairpin.scoring.Ranking;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Says in words what a new result did to a board.
record BoardNews(Ranking ranking, Map<String, BoardRow> before, List<BoardRow> after) {

    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    /// @return nothing when that racer has no line on the board
    Optional<String> about(String alias) {
        return after.stream()
                .filter(row -> row.alias().equals(alias))
                .findFirst()
                .map(this::sentence);
    }

    /// What a step of the race means to who watches.
    static Optional<String> ofRace(String raceName, RaceState to, List<BoardRow> rows) {
        return switch (to) {
            case SCHEDULED -> Optional.empty();
            case OPEN -> Optional.of(raceName + " is open");
            case CLOSED -> Optional.of(raceName + " is closed; what is under way still counts");
            case FINAL ->
                Optional.of(raceName + " is final"
                        + (rows.isEmpty() ? "" : ": " + rows.getFirst().alias() + " wins"));
        };
    }

    private String sentence(BoardRow row) {
        BoardRow old = before.get(row.alias());
        if (row.bestLapMs() == null) {
            return row.alias() + " has not finished a lap yet";
        }
        if (old == null || row.rank() < old.rank()) {
            return row.alias() + " takes " + (row.rank() == 1 ? "the lead with " + score(row.score()) : place(row));
        }
        if (row.rank() > old.rank()) {
            return row.alias() + " drops to " + ordinal(row.rank());
        }
        return row.alias()
                + (row.score() == old.score() ? " stays " : " improves to " + score(row.score()) + " and stays ")
                + ordinal(row.rank());
    }

    private String place(BoardRow row) {
        return ordinal(row.rank()) + (row.gapToNext() == null ? "" : ", " + gap(row.gapToNext()) + " behind");
    }

    private String score(double score) {
        return ranking == Ranking.GENERALIZATION ? String.format(Locale.ROOT, "%.3f times par", score) : clock(score);
    }

    private String gap(double gap) {
        return ranking == Ranking.GENERALIZATION
                ? String.format(Locale.ROOT, "%.3f", gap)
                : String.format(Locale.ROOT, "%.3f s", gap / 1000);
    }

    private static String clock(double ms) {
        long all = Math.round(ms);
        return String.format(Locale.ROOT, "%02d:%02d.%03d", all / 60_000, all / 1000 % 60, all % 1000);
    }

    private static String ordinal(int rank) {
        return rank <= ORDINALS.size() ? ORDINALS.get(rank - 1) : "place " + rank;
    }
}
