package hairpin.evaluation.models;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The trainer service's archives, asked for with this service's own token.
@Path("/api/blobs")
@RegisterRestClient(configKey = "trainer")
@OidcClientFilter
interface TrainerClient {

    @GET
    @Path("/{sha256}")
    InputStream blob(@PathParam("sha256") String sha256);
}
