package hairpin.league.season;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The trainer service's archives that must not go, asked for with the organizer's own token.
@RegisterRestClient(configKey = "trainer")
@AccessToken
@Path("/api/held-models")
interface HeldModelsClient {

    @PUT
    @Path("/{sha256}")
    void hold(@PathParam("sha256") String sha256);
}
