package hairpin.league.submission;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The trainer service's model library, asked with the racer's own token: it answers only for models of that racer.
@RegisterRestClient(configKey = "trainer")
@AccessToken
@Path("/api/models")
interface ModelClient {

    @GET
    @Path("/{model}")
    ModelCard model(@PathParam("model") String modelId);
}
