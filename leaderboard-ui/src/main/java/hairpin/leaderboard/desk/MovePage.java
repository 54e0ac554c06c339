package hairpin.leaderboard.desk;

import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.OrganizerStore;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// Opens, closes and finishes a race, after saying what that means.
@Path("/organizer/races/{race}/{step: open|close|finish}")
@ApplicationScoped
@Blocking
@RolesAllowed({"organizer", "admin"})
public class MovePage {

    private final OrganizerStore league;
    private final CalendarStore calendar;
    private final PublicRecord known;
    private final FramePage frames;

    MovePage(OrganizerStore league, CalendarStore calendar, PublicRecord known, FramePage frames) {
        this.league = league;
        this.calendar = calendar;
        this.known = known;
        this.frames = frames;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance move(Frame frame, RaceLine race, String step);
    }

    /// Asks first: no step can be taken back.
    @GET
    public Response confirm(@PathParam("race") String race, @PathParam("step") String step) {
        return page(200, frames.frame(), race, step);
    }

    @POST
    public Response move(@PathParam("race") String race, @PathParam("step") String step) {
        Answer<Boolean> answer = league.move(race, step);
        return switch (answer) {
            case Answer.Given<Boolean> _ ->
                Response.seeOther(URI.create("/organizer/races/" + race)).build();
            case Answer.Refused<Boolean>(var problem) ->
                page(problem.status(), frames.frame().with(problem.notice()), race, step);
        };
    }

    private Response page(int status, Frame frame, String slug, String step) {
        RaceLine race = RaceLine.of(calendar.race(slug), known, frame.locale());
        return ErrorPage.page(status, Templates.move(frame, race, step), frame);
    }
}
