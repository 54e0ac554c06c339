package hairpin.league.registration;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.Set;

/// The countries of ISO 3166, by their two letters.
final class Countries {

    private static final Set<String> ALPHA2 = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    private Countries() {}

    static Optional<String> find(String letters) {
        return Optional.of(letters.toUpperCase(Locale.ROOT)).filter(ALPHA2::contains);
    }
}
