package hairpin.leaderboard.upstream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The trainer service's REST interface, as far as the pages use it.
@Path("/api")
@RegisterRestClient(configKey = "trainer")
interface TrainerResource {

    @GET
    @Path("/models")
    Response models(@HeaderParam("Authorization") String login, @QueryParam("size") int size);

    @POST
    @Path("/models")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Response upload(@HeaderParam("Authorization") String login, @QueryParam("name") String name, File archive);

    @GET
    @Path("/models/{id}/archive")
    Response archive(@HeaderParam("Authorization") String login, @PathParam("id") String id);

    @DELETE
    @Path("/models/{id}")
    Response delete(@HeaderParam("Authorization") String login, @PathParam("id") String id);

    @GET
    @Path("/recordings/{sha256}")
    Response recording(@PathParam("sha256") String sha256);

    @GET
    @Path("/recordings/{sha256}/drawings/{rollout}")
    Response drawing(
            @PathParam("sha256") String sha256,
            @PathParam("rollout") int rollout,
            @QueryParam("track") String track,
            @QueryParam("direction") String direction,
            @QueryParam("rollouts") Integer rollouts);
}
