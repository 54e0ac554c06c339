package hairpin.league.season;

import hairpin.events.Conditions;
import hairpin.events.Suites.Suite;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.UUID;

/// A suite that was fixed, with the salt of its digest.
@MappedSuperclass
public class SealedEntity {

    @Id
    @Column(name = "race_id")
    UUID raceId;

    int version;
    List<String> tracks;
    List<String> directions;
    List<Long> seeds;
    List<Double> starts;

    /// As JSON.
    String conditions;

    String salt;
    String digest;

    public Suite suite() {
        return new Suite(tracks, directions, seeds, starts, List.of(JsonText.read(conditions, Conditions[].class)));
    }

    public int version() {
        return version;
    }

    public String digest() {
        return digest;
    }
}
