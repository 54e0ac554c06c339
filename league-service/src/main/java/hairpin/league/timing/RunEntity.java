package hairpin.league.timing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A run as stored: who and with what, and the projection of its facts as they were known last.
@Entity
@Table(name = "run")
class RunEntity {

    @Id
    UUID id;

    @Column(name = "race_id")
    UUID raceId;

    @Column(name = "registration_id")
    UUID registrationId;

    @Column(name = "car_name")
    String carName;

    @Column(name = "model_name")
    String modelName;

    @Column(name = "queued_at")
    Instant queuedAt;

    /// The order of checking in, given by the database.
    @Column(insertable = false, updatable = false)
    Long place;

    String state;

    @Column(name = "called_at")
    Instant calledAt;

    /// Run time used up to `clockSince`, or in all while the clock stands.
    @Column(name = "used_ns")
    long usedNs;

    @Column(name = "clock_since")
    Instant clockSince;

    @Column(name = "lap_since")
    Instant lapSince;

    @Column(name = "lap_resets")
    Integer lapResets;

    @Column(name = "over_at")
    Instant overAt;

    boolean onTrack() {
        return state.equals("READY") || state.equals("RUNNING") || state.equals("PAUSED");
    }

    long usedNs(Instant now) {
        return clockSince == null || now.isBefore(clockSince)
                ? usedNs
                : usedNs + Duration.between(clockSince, now).toNanos();
    }
}
