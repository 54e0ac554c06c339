package hairpin.trainer.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// An archive that races rest on.
@Entity
@Table(name = "held_archive")
class HeldArchiveEntity {

    @Id
    String sha256;

    static HeldArchiveEntity of(String sha256) {
        HeldArchiveEntity held = new HeldArchiveEntity();
        held.sha256 = sha256;
        return held;
    }
}
