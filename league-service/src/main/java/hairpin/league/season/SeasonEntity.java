package hairpin.league.season;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A season as it is stored.
@Entity
@Table(name = "season")
public class SeasonEntity {

    @Id
    public UUID id;

    public String slug;
    public String name;
    public String description;

    @Column(name = "time_zone")
    public String timeZone;

    @Column(name = "points_table")
    public List<Integer> pointsTable;

    @Column(name = "drop_worst")
    public int dropWorst;

    @Column(name = "created_at")
    public Instant createdAt;
}
