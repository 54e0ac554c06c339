package hairpin.league.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A racer in a season, as stored. The racer's own id never leaves this service; the alias stands for the person.
@Entity
@Table(name = "registration")
public class RegistrationEntity {

    @Id
    public UUID id;

    @Column(name = "season_id")
    public UUID seasonId;

    @Column(name = "racer_id")
    public String racerId;

    public String alias;
    public String country;
    public String team;
    public String division;

    @Column(name = "registered_at")
    public Instant registeredAt;
}
