package hairpin.leaderboard.race;

import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.NewRegistration;
import hairpin.leaderboard.upstream.Problem;
import hairpin.leaderboard.upstream.Registration;
import java.util.List;

/// Where a racer enters a season.
///
/// @param entry hers, or null while she has none
/// @param wish what she typed before it was refused
/// @param problem why it is not known whether she has an entry, or null
public record EntryDesk(Registration entry, NewRegistration wish, Problem problem) {

    static final EntryDesk EMPTY = asked(new NewRegistration("", "", "", false));

    static EntryDesk asked(NewRegistration wish) {
        return new EntryDesk(null, wish, null);
    }

    EntryDesk with(String seasonSlug, Answer<List<Registration>> registrations) {
        Registration mine = registrations.given().stream()
                .flatMap(List::stream)
                .filter(registration -> registration.seasonSlug().equals(seasonSlug))
                .findFirst()
                .orElse(null);
        return new EntryDesk(mine, wish, registrations.refusal().orElse(null));
    }
}
