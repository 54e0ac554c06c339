package hairpin.leaderboard.desk;

import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.upstream.TrainerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Looks up what an organizer may choose rivals from. Without the model library there are the raced ones still.
@ApplicationScoped
class ChoosingRivals {

    private final TrainerStore library;
    private final PublicRecord known;

    ChoosingRivals(TrainerStore library, PublicRecord known) {
        this.library = library;
        this.known = known;
    }

    RivalChoices choices() {
        return RivalChoices.of(library.models().given().orElse(List.of()), known);
    }
}
