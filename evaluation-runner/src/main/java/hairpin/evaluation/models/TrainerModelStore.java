package hairpin.evaluation.models;

import hairpin.events.FailureReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Archives out of the trainer service.
@ApplicationScoped
class TrainerModelStore implements ModelSource {

    private static final int NOT_FOUND = 404;

    private final TrainerClient trainer;

    TrainerModelStore(@RestClient TrainerClient trainer) {
        this.trainer = trainer;
    }

    @Override
    public InputStream open(String sha256) throws ModelUnavailableException {
        try {
            return trainer.blob(sha256);
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            throw status == NOT_FOUND
                    ? new ModelUnavailableException(
                            "the model was deleted before it raced: upload it again, then submit it",
                            FailureReason.of(FailureReason.Code.DELETED))
                    : new ModelUnavailableException("the model library answered with status " + status);
        } catch (ProcessingException _) {
            throw new ModelUnavailableException("the model library could not be reached");
        }
    }
}
