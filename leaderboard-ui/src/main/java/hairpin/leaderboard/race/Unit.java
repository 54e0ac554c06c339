package hairpin.leaderboard.race;

import hairpin.leaderboard.look.Times;
import java.util.Locale;

/// What a race's scores are counted in.
enum Unit {
    /// Milliseconds.
    TIME {
        @Override
        String score(double score) {
            return Times.lap(Math.round(score));
        }

        @Override
        String gap(Double gap) {
            return gap == null ? Times.NONE : Times.gap(Math.round(gap));
        }
    },
    /// Lap time over par: 1.000 is as fast as the reference driver.
    OVER_PAR {
        @Override
        String score(double score) {
            return String.format(Locale.ROOT, "%.3f", score);
        }

        @Override
        String gap(Double gap) {
            return gap == null ? Times.NONE : String.format(Locale.ROOT, "+%.3f", gap);
        }
    };

    static Unit of(String ranking) {
        return "GENERALIZATION".equals(ranking) ? OVER_PAR : TIME;
    }

    abstract String score(double score);

    /// @param gap behind someone else, or null for the leader
    abstract String gap(Double gap);
}
