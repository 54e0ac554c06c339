package hairpin.league.season;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// A round as it is stored.
@Entity
@Table(name = "round")
public class RoundEntity {

    @Id
    public UUID id;

    @Column(name = "season_id")
    public UUID seasonId;

    public int number;
    public String name;
}
