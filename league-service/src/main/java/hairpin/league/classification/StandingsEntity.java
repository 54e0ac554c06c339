package hairpin.league.classification;

import hairpin.events.EventJson;
import hairpin.events.SeasonStandings.StandingsChanged;
import hairpin.events.Topics;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/// A season's standings as they were last published.
@Entity
@Table(name = "standings")
class StandingsEntity {

    @Id
    @Column(name = "season_id")
    UUID seasonId;

    long version;
    String page;

    Optional<StandingsChanged> published() {
        return page.isEmpty()
                ? Optional.empty()
                : EventJson.of(Topics.STANDINGS).read(page).map(StandingsChanged.class::cast);
    }

    void publish(StandingsChanged standings) {
        version = standings.version();
        page = EventJson.of(Topics.STANDINGS).write(standings);
    }
}
