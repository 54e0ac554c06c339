package hairpin.leaderboard.desk;

import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.news.ScheduledRace;
import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.OrganizerStore;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Disqualifies or penalises a result.
@Path("/organizer/races/{race}/rulings")
@ApplicationScoped
@Blocking
@RolesAllowed({"organizer", "admin"})
public class RaceRulingPage {

    private final OrganizerStore league;
    private final CalendarStore calendar;
    private final FramePage frames;

    RaceRulingPage(OrganizerStore league, CalendarStore calendar, FramePage frames) {
        this.league = league;
        this.calendar = calendar;
        this.frames = frames;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance rule(Frame frame, ScheduledRace place, Form form);
    }

    @GET
    @Path("new")
    public Response blank(@PathParam("race") String race, @QueryParam("racer") String alias) {
        Form form = Form.filled(Map.of("racer", Objects.requireNonNullElse(alias, ""), "kind", "DISQUALIFICATION"));
        return page(200, frames.frame(), race, form);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rule(@PathParam("race") String race, MultivaluedMap<String, String> fields) {
        Frame frame = frames.frame();
        Form form = Form.sent(fields);
        FormReading read = new FormReading(form);
        String kind = read.oneOf("kind", List.of("DISQUALIFICATION", "PENALTY"));
        int penaltyMs = kind.equals("PENALTY") ? read.milliseconds("penaltyS", 0, 3600) : 0;
        String reason = read.text("reason", 500);
        if (!form.sound()) {
            return page(400, frame, race, form);
        }
        Answer<Boolean> answer = league.rule(race, form.get("racer"), kind, penaltyMs, reason);
        return switch (answer) {
            case Answer.Given<Boolean> _ ->
                Response.seeOther(URI.create("/organizer/races/" + race)).build();
            case Answer.Refused<Boolean>(var problem) ->
                page(problem.status(), frame.with(form.blame(problem)), race, form);
        };
    }

    private Response page(int status, Frame frame, String race, Form form) {
        return ErrorPage.page(status, Templates.rule(frame, calendar.race(race), form), frame);
    }
}
