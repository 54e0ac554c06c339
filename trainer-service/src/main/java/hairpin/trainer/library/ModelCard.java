package hairpin.trainer.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/// A model as its owner sees it.
///
/// @param actions how many actions a discrete model chooses from; 0 when continuous
/// @param network the layers in words
/// @param parameters how many weights it has
/// @param owner subject of the owner's login, only in the list that an administrator asked for
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModelCard(
        UUID modelId,
        String name,
        String fileName,
        String sha256,
        long bytes,
        Instant uploadedAt,
        String sensor,
        String algorithm,
        String actionSpaceType,
        int actions,
        String network,
        long parameters,
        String owner) {

    /// The card with the owner's login on it, for administrators.
    ModelCard ownedBy(String subject) {
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
                subject);
    }
}
