package hairpin.leaderboard.race;

import hairpin.leaderboard.look.Times;
import java.util.Locale;

/// How a race's figures are written: what its scores are counted in, and how finely.
///
/// @param overPar whether scores are lap time over par, 1.000 being as fast as the reference driver; otherwise they are
///     milliseconds
/// @param coarse whether they are rounded because the suite is hidden; then no digit is written that means nothing
record Unit(boolean overPar, boolean coarse) {

    private static final int THOUSANDTHS_TO_TENTHS = 2;

    static Unit of(String ranking, String kind, String state) {
        boolean revealed = "CLOSED".equals(state) || "FINAL".equals(state);
        return new Unit("GENERALIZATION".equals(ranking), !revealed && !"PHYSICAL_EVENT".equals(kind));
    }

    /// Nothing is coarse where the tracks are public.
    Unit told(boolean open) {
        return open ? new Unit(overPar, false) : this;
    }

    String score(double score) {
        return overPar ? String.format(Locale.ROOT, coarse ? "%.2f" : "%.3f", score) : lap(Math.round(score));
    }

    /// @param gap behind someone else, or null for the leader
    String gap(Double gap) {
        if (gap == null) {
            return Times.NONE;
        }
        return overPar ? String.format(Locale.ROOT, coarse ? "+%.2f" : "+%.3f", gap) : cut(Times.gap(Math.round(gap)));
    }

    /// How much worse a model was on hidden tracks than on those that it could be tried on; negative when better.
    ///
    /// @param seenScore null where it was not tried
    String seenGap(double score, Double seenScore) {
        return seenScore == null ? null : String.format(Locale.ROOT, coarse ? "%+.2f" : "%+.3f", score - seenScore);
    }

    /// @param lapMs null where there is none
    String lap(Long lapMs) {
        return lapMs == null ? Times.NONE : cut(Times.lap(lapMs));
    }

    private String cut(String time) {
        return coarse ? time.substring(0, time.length() - THOUSANDTHS_TO_TENTHS) : time;
    }
}
