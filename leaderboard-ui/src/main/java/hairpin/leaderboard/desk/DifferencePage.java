package hairpin.leaderboard.desk;

import hairpin.leaderboard.upstream.OrganizerStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// Settles what the league's own checks of results found, from the race's page on the desk. What was refused is still
/// there when that page is shown again.
@Path("/organizer/races/{race}/differences/{id}/settle")
@ApplicationScoped
@Blocking
@RolesAllowed({"organizer", "admin"})
public class DifferencePage {

    private final OrganizerStore league;

    DifferencePage(OrganizerStore league) {
        this.league = league;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response settle(
            @PathParam("race") String race, @PathParam("id") String id, @FormParam("reason") String reason) {
        if (reason != null && !reason.isBlank()) {
            league.settle(id, reason.strip());
        }
        return Response.seeOther(URI.create("/organizer/races/" + race)).build();
    }
}
