package hairpin.trainer.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// One racer's model, as a row.
@Entity
@Table(name = "model")
class ModelEntity {

    @Id
    @Column(name = "model_id")
    UUID modelId;

    String owner;

    String name;

    @Column(name = "file_name")
    String fileName;

    String sha256;

    long bytes;

    @Column(name = "uploaded_at")
    Instant uploadedAt;

    String sensor;

    String algorithm;

    @Column(name = "action_space_type")
    String actionSpaceType;

    int actions;

    String network;

    long parameters;

    static ModelEntity of(String owner, ModelCard card) {
        ModelEntity row = new ModelEntity();
        row.modelId = card.modelId();
        row.owner = owner;
        row.name = card.name();
        row.fileName = card.fileName();
        row.sha256 = card.sha256();
        row.bytes = card.bytes();
        row.uploadedAt = card.uploadedAt();
        row.sensor = card.sensor();
        row.algorithm = card.algorithm();
        row.actionSpaceType = card.actionSpaceType();
        row.actions = card.actions();
        row.network = card.network();
        row.parameters = card.parameters();
        return row;
    }

    ModelCard card() {
        return new ModelCard(
                modelId,
                name,
                fileName,
                sha256,
                bytes,
                uploadedAt,
                sensor,
                algorithm,
                actionSpaceType,
                actions,
                network,
                parameters,
                null);
    }
}
