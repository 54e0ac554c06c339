package hairpin.league.season;

import hairpin.events.Suites.Suite;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/// The hidden suite of a race, with the salt of its commitment. It leaves this service only on the suites topic, and
/// to everyone once the race has closed.
@Entity
@Table(name = "suite")
public class SuiteEntity {

    @Id
    @Column(name = "race_id")
    UUID raceId;

    int version;
    List<String> tracks;
    List<String> directions;
    List<Long> seeds;
    String salt;
    String digest;

    public Suite suite() {
        return new Suite(tracks, directions, seeds);
    }

    public int version() {
        return version;
    }

    public String digest() {
        return digest;
    }
}
