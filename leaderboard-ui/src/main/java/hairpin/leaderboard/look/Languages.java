package hairpin.leaderboard.look;

import java.util.List;
import java.util.Locale;

/// The languages that the pages speak.
public final class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    private Languages() {}

    /// @param acceptLanguage a language range list such as `de-AT,en;q=0.7`, or null
    public static Locale choose(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 500) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException _) {
            return Locale.ENGLISH;
        }
    }
}
