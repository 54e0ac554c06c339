package hairpin.league.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A race's submissions driven again, as one set that is inspected, then applied or dropped. It is never deleted: with
/// its reruns it says who judged again, why, and what came out.
@Entity
@Table(name = "rejudging")
class RejudgingEntity {

    @Id
    UUID id;

    @Column(name = "race_id")
    UUID raceId;

    @Enumerated(EnumType.STRING)
    RejudgingState state;

    String reason;
    String author;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_because")
    String decidedBecause;

    @Column(name = "decided_at")
    Instant decidedAt;

    void decide(RejudgingState decision, String by, String because, Instant now) {
        state = decision;
        decidedBy = by;
        decidedBecause = because.strip();
        decidedAt = now;
    }
}
