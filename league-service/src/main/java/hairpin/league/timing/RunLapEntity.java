package hairpin.league.timing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// A lap of a run as stored: part of the projection, written anew when the facts say otherwise.
@Entity
@Table(name = "run_lap")
class RunLapEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "run_id")
    UUID runId;

    int number;
    String opening;

    @Column(name = "lap_ns")
    long lapNs;

    @Enumerated(EnumType.STRING)
    LapSource source;

    boolean finished;
    boolean valid;
    int resets;

    void write(UUID ofRun, Lap lap) {
        runId = ofRun;
        number = lap.number();
        opening = lap.opening();
        lapNs = lap.lapNs();
        source = lap.source();
        finished = lap.finished();
        valid = lap.valid();
        resets = lap.resets();
    }

    Lap lap() {
        return new Lap(number, opening, lapNs, source, finished, valid, resets);
    }
}
