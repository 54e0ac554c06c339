package hairpin.leaderboard.upstream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The league service's REST interface, as far as the pages use it.
@Path("/api")
@RegisterRestClient(configKey = "league")
@Consumes(MediaType.APPLICATION_JSON)
interface LeagueResource {

    @GET
    @Path("/me/registrations")
    Response registrations(@HeaderParam("Authorization") String login);

    @POST
    @Path("/seasons/{season}/registrations")
    Response register(
            @HeaderParam("Authorization") String login, @PathParam("season") String season, NewRegistration wish);

    @GET
    @Path("/me/submissions")
    Response submissions(@HeaderParam("Authorization") String login, @QueryParam("race") String race);

    @POST
    @Path("/races/{race}/submissions")
    Response submit(
            @HeaderParam("Authorization") String login, @PathParam("race") String race, Map<String, String> model);

    @POST
    @Path("/races/{race}/practice")
    Response practise(
            @HeaderParam("Authorization") String login, @PathParam("race") String race, Map<String, String> model);

    @POST
    @Path("/submissions/{id}/cancel")
    Response cancel(@HeaderParam("Authorization") String login, @PathParam("id") String id);

    @GET
    @Path("/submissions/{id}/result")
    Response result(@HeaderParam("Authorization") String login, @PathParam("id") String id);

    @GET
    @Path("/races/{race}/runs")
    Response runs(@HeaderParam("Authorization") String login, @PathParam("race") String race);

    @POST
    @Path("/races/{race}/runs")
    Response checkIn(
            @HeaderParam("Authorization") String login, @PathParam("race") String race, Map<String, String> run);

    @GET
    @Path("/runs/{id}/record")
    Response record(@HeaderParam("Authorization") String login, @PathParam("id") String id);

    @POST
    @Path("/runs/{id}/{act}")
    Response act(@HeaderParam("Authorization") String login, @PathParam("id") String id, @PathParam("act") String act);

    @POST
    @Path("/runs/{id}/laps/{number}/{act}")
    Response correct(
            @HeaderParam("Authorization") String login,
            @PathParam("id") String id,
            @PathParam("number") int number,
            @PathParam("act") String act,
            Map<String, Integer> amount);

    @POST
    @Path("/runs/{id}/passings/count")
    Response count(@HeaderParam("Authorization") String login, @PathParam("id") String id, Map<String, ?> passing);
}
