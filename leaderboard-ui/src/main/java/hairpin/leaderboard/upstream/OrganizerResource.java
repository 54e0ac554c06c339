package hairpin.leaderboard.upstream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The league service's REST interface, as far as organizers use it.
@Path("/api")
@RegisterRestClient(configKey = "league")
@Consumes(MediaType.APPLICATION_JSON)
interface OrganizerResource {

    @GET
    @Path("/seasons")
    Response seasons(@HeaderParam("Authorization") String login);

    @GET
    @Path("/seasons/{season}")
    Response season(@HeaderParam("Authorization") String login, @PathParam("season") String season);

    @POST
    @Path("/seasons")
    Response planSeason(@HeaderParam("Authorization") String login, Map<String, ?> season);

    @PUT
    @Path("/seasons/{season}")
    Response changeSeason(
            @HeaderParam("Authorization") String login, @PathParam("season") String season, Map<String, ?> change);

    @POST
    @Path("/seasons/{season}/rounds")
    Response addRound(
            @HeaderParam("Authorization") String login, @PathParam("season") String season, Map<String, ?> round);

    @PUT
    @Path("/seasons/{season}/rounds/{number}")
    Response renameRound(
            @HeaderParam("Authorization") String login,
            @PathParam("season") String season,
            @PathParam("number") int number,
            Map<String, ?> round);

    @POST
    @Path("/seasons/{season}/rounds/{number}/races")
    Response addRace(
            @HeaderParam("Authorization") String login,
            @PathParam("season") String season,
            @PathParam("number") int number,
            Map<String, ?> race);

    @GET
    @Path("/races/{race}")
    Response race(@HeaderParam("Authorization") String login, @PathParam("race") String race);

    @PUT
    @Path("/races/{race}")
    Response changeRace(
            @HeaderParam("Authorization") String login, @PathParam("race") String race, Map<String, ?> change);

    @POST
    @Path("/races/{race}/{step}")
    Response move(
            @HeaderParam("Authorization") String login, @PathParam("race") String race, @PathParam("step") String step);

    @GET
    @Path("/seasons/{season}/registrations")
    Response entrants(@HeaderParam("Authorization") String login, @PathParam("season") String season);

    @GET
    @Path("/seasons/{season}/rulings")
    Response rulings(@HeaderParam("Authorization") String login, @PathParam("season") String season);

    @POST
    @Path("/races/{race}/rulings")
    Response rule(@HeaderParam("Authorization") String login, @PathParam("race") String race, Map<String, ?> ruling);

    @POST
    @Path("/seasons/{season}/exclusions")
    Response exclude(
            @HeaderParam("Authorization") String login, @PathParam("season") String season, Map<String, ?> exclusion);

    @GET
    @Path("/races/{race}/rejudgings")
    Response rejudgings(@HeaderParam("Authorization") String login, @PathParam("race") String race);

    @POST
    @Path("/races/{race}/rejudgings")
    Response rejudge(@HeaderParam("Authorization") String login, @PathParam("race") String race, Map<String, ?> why);

    @GET
    @Path("/rejudgings/{id}")
    Response rejudging(@HeaderParam("Authorization") String login, @PathParam("id") String id);

    @POST
    @Path("/rejudgings/{id}/{step: apply|drop}")
    Response decide(
            @HeaderParam("Authorization") String login,
            @PathParam("id") String id,
            @PathParam("step") String step,
            Map<String, ?> why);

    @GET
    @Path("/differences")
    Response differences(@HeaderParam("Authorization") String login);

    @GET
    @Path("/races/{race}/differences")
    Response differences(@HeaderParam("Authorization") String login, @PathParam("race") String race);

    @POST
    @Path("/differences/{id}/settle")
    Response settle(@HeaderParam("Authorization") String login, @PathParam("id") String id, Map<String, ?> why);

    @POST
    @Path("/rulings/{ruling}/lift")
    Response lift(@HeaderParam("Authorization") String login, @PathParam("ruling") String ruling, Map<String, ?> why);
}
