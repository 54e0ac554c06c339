package hairpin.league.ruling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A ruling as it is stored. It stands until it is lifted; neither is ever deleted.
@Entity
@Table(name = "ruling")
class RulingEntity {

    @Id
    UUID id;

    @Column(name = "season_id")
    UUID seasonId;

    /// Null for the whole season.
    @Column(name = "race_id")
    UUID raceId;

    @Column(name = "registration_id")
    UUID registrationId;

    @Enumerated(EnumType.STRING)
    RulingKind kind;

    @Column(name = "penalty_ms")
    int penaltyMs;

    String reason;
    String author;
    Instant at;

    @Column(name = "lifted_at")
    Instant liftedAt;

    @Column(name = "lifted_by")
    String liftedBy;

    @Column(name = "lifted_because")
    String liftedBecause;
}
