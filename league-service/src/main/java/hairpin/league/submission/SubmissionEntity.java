package hairpin.league.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A submission as it is stored.
@Entity
@Table(name = "submission")
non-sealed class SubmissionEntity extends JobEntity {

    @Column(name = "race_id")
    UUID raceId;

    @Column(name = "registration_id")
    UUID registrationId;

    int number;

    /// On the race's practice suite: never ranked.
    boolean practice;

    @Column(name = "model_id")
    String modelId;

    @Column(name = "model_name")
    String modelName;

    @Column(name = "model_sha256")
    String modelSha256;

    @Column(name = "submitted_at")
    Instant submittedAt;

    Double score;

    @Column(name = "completion_percent")
    Double completionPercent;

    @Column(name = "best_lap_ms")
    Long bestLapMs;

    Integer rank;
}
