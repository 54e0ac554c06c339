package hairpin.leaderboard.desk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What stands for a season or race in an address: two to 64 lower-case letters, digits and hyphens.
final class Slugs {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}[a-z0-9]");
    private static final int LONGEST = 64;

    private Slugs() {}

    static boolean fits(String slug) {
        return FORM.matcher(slug).matches();
    }

    /// Made from a name: `Über die Brücke!` becomes `uber-die-brucke`.
    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return cut.replaceAll("^-+|-+$", "");
    }
}
