package hairpin.evaluation.recordings;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The trainer service's recordings, written with this service's own token.
@Path("/api/recordings")
@RegisterRestClient(configKey = "trainer")
@OidcClientFilter
interface RecordingsClient {

    @PUT
    @Path("/{sha256}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    void put(@PathParam("sha256") String sha256, File content);
}
