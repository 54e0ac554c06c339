package hairpin.league.season;

import hairpin.events.Rival;
import hairpin.league.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Has the model library keep the models that a race is against: their owners may delete them, races still need them.
@ApplicationScoped
class RivalsClient {

    private static final int NOT_FOUND = 404;

    private final HeldModelsClient library;

    RivalsClient(@RestClient HeldModelsClient library) {
        this.library = library;
    }

    /// @throws Refused when the library has not got one of them, or does not answer
    void hold(List<Rival> rivals) {
        rivals.forEach(this::hold);
    }

    private void hold(Rival rival) {
        try {
            library.hold(rival.modelSha256());
        } catch (WebApplicationException refused) {
            throw refused.getResponse().getStatus() == NOT_FOUND
                    ? Refused.malformed(
                            "race",
                            "rivals: the model library has no model with the digest of " + rival.name(),
                            "Upload it first, then name its digest.")
                    : silent();
        } catch (ProcessingException noAnswer) {
            throw silent();
        }
    }

    private static Refused silent() {
        return Refused.unavailable("The model library", "Nothing was stored. Try again in a moment.");
    }
}
