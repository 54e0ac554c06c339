package hairpin.league.ruling;

import java.util.Locale;

/// What a ruling says on a board.
final class RulingWords {

    private RulingWords() {}

    static String given(RulingEntity ruling, String alias) {
        return switch (ruling.kind) {
            case DISQUALIFICATION -> alias + " is disqualified: " + ruling.reason;
            case PENALTY -> alias + " gets a penalty of " + seconds(ruling) + " s: " + ruling.reason;
            case EXCLUSION -> alias + " is excluded from the season: " + ruling.reason;
        };
    }

    static String lifted(RulingEntity ruling, String alias) {
        return switch (ruling.kind) {
            case DISQUALIFICATION -> alias + " is no longer disqualified: " + ruling.liftedBecause;
            case PENALTY -> alias + "'s penalty of " + seconds(ruling) + " s is lifted: " + ruling.liftedBecause;
            case EXCLUSION -> alias + " is back in the season: " + ruling.liftedBecause;
        };
    }

    private static String seconds(RulingEntity ruling) {
        return String.format(Locale.ROOT, "%.3f", ruling.penaltyMs / 1000.0);
    }
}
