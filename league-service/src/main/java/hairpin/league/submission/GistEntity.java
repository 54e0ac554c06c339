package hairpin.league.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// A [Gist] as it is stored.
@Entity
@Table(name = "result_gist")
class GistEntity {

    @Id
    @Column(name = "submission_id")
    UUID submissionId;

    String drives;
    String told;
}
