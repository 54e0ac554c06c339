package hairpin.league.submission;

import hairpin.league.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Looks a racer's model up, and says plainly when there is none or nobody answers.
@ApplicationScoped
class ModelLibraryClient {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final ModelClient models;

    ModelLibraryClient(@RestClient ModelClient models) {
        this.models = models;
    }

    ModelCard find(String modelId) {
        ModelCard card = ask(modelId);
        if (card == null
                || card.name() == null
                || card.sha256() == null
                || !SHA256.matcher(card.sha256()).matches()) {
            throw silent();
        }
        return card;
    }

    private ModelCard ask(String modelId) {
        try {
            return models.model(modelId);
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            throw status >= 400 && status < 500 && status != 429
                    ? Refused.notFound("model of yours", modelId)
                    : silent();
        } catch (ProcessingException noAnswer) {
            throw silent();
        }
    }

    private static Refused silent() {
        return Refused.unavailable("The model library", "Your model is safe. Submit it again in a moment.");
    }
}
