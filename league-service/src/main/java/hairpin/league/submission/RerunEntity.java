package hairpin.league.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A submission that is raced once more, beside its result. Runners know it by an id of its own, and nobody is
/// told of it but organizers.
@Entity
@Table(name = "rerun")
non-sealed class RerunEntity extends JobEntity {

    @Column(name = "submission_id")
    UUID submissionId;

    /// Null for a check of ours whether the same comes out.
    @Column(name = "rejudging_id")
    UUID rejudgingId;

    @Column(name = "queued_at")
    Instant queuedAt;

    /// In words, where something else came out than before.
    String difference;

    @Column(name = "settled_by")
    String settledBy;

    @Column(name = "settled_because")
    String settledBecause;

    @Column(name = "settled_at")
    Instant settledAt;

    static RerunEntity of(SubmissionEntity submission, UUID rejudgingId, Instant now) {
        RerunEntity rerun = new RerunEntity();
        rerun.id = UUID.randomUUID();
        rerun.submissionId = submission.id;
        rerun.rejudgingId = rejudgingId;
        rerun.queuedAt = now;
        rerun.become(SubmissionState.submitted());
        return rerun;
    }

    boolean isCheck() {
        return rejudgingId == null;
    }
}
