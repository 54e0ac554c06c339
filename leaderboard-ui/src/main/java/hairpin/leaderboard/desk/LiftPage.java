package hairpin.leaderboard.desk;

import hairpin.events.Seasons.SeasonChanged;
import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.OrganizerStore;
import hairpin.leaderboard.upstream.Ruling;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// Lifts a ruling.
@Path("/organizer/seasons/{season}/rulings/{ruling}/lift")
@ApplicationScoped
@Blocking
@RolesAllowed({"organizer", "admin"})
public class LiftPage {

    private final OrganizerStore league;
    private final CalendarStore calendar;
    private final FramePage frames;

    LiftPage(OrganizerStore league, CalendarStore calendar, FramePage frames) {
        this.league = league;
        this.calendar = calendar;
        this.frames = frames;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance lift(Frame frame, SeasonChanged season, Ruling ruling, Form form);
    }

    @GET
    public Response confirm(@PathParam("season") String season, @PathParam("ruling") String id) {
        return page(200, frames.frame(), season, ruling(season, id), Form.filled(Map.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lift(
            @PathParam("season") String season, @PathParam("ruling") String id, MultivaluedMap<String, String> fields) {
        Frame frame = frames.frame();
        Ruling ruling = ruling(season, id);
        Form form = Form.sent(fields);
        String reason = new FormReading(form).text("reason", 500);
        if (!form.sound()) {
            return page(400, frame, season, ruling, form);
        }
        Answer<Boolean> answer = league.lift(id, reason);
        return switch (answer) {
            case Answer.Given<Boolean> _ ->
                Response.seeOther(URI.create(back(season, ruling))).build();
            case Answer.Refused<Boolean>(var problem) ->
                page(problem.status(), frame.with(form.blame(problem)), season, ruling, form);
        };
    }

    private static String back(String season, Ruling ruling) {
        return ruling.raceSlug() == null
                ? "/organizer/seasons/" + season + "/entries"
                : "/organizer/races/" + ruling.raceSlug();
    }

    private Ruling ruling(String season, String id) {
        return league.rulings(season).given().orElse(List.of()).stream()
                .filter(known -> known.rulingId().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Response page(int status, Frame frame, String season, Ruling ruling, Form form) {
        return ErrorPage.page(status, Templates.lift(frame, calendar.season(season), ruling, form), frame);
    }
}
