package hairpin.league.timing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A line of a run's log as stored.
@Entity
@Table(name = "run_log")
class RunLogEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "run_id")
    UUID runId;

    int number;
    Instant at;
    String actor;
    String reason;
    String event;
    String subject;
    Integer amount;

    static RunLogEntity of(UUID runId, LogEntry entry) {
        EventColumns columns = EventColumns.of(entry.event());
        RunLogEntity stored = new RunLogEntity();
        stored.runId = runId;
        stored.number = entry.number();
        stored.at = entry.at();
        stored.actor = entry.actor();
        stored.reason = entry.reason();
        stored.event = columns.event();
        stored.subject = columns.subject();
        stored.amount = columns.amount();
        return stored;
    }

    LogEntry entry() {
        return new LogEntry(number, at, actor, reason, new EventColumns(event, subject, amount).read());
    }
}
