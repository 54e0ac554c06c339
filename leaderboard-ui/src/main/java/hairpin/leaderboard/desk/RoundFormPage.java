package hairpin.leaderboard.desk;

import hairpin.events.Seasons.SeasonChanged;
import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;

/// A new round of a season, and another name for one.
@Path("/organizer/seasons/{season}/rounds")
@ApplicationScoped
@Blocking
@RolesAllowed({"organizer", "admin"})
public class RoundFormPage {

    private final OrganizerStore league;
    private final CalendarStore calendar;
    private final FramePage frames;

    RoundFormPage(OrganizerStore league, CalendarStore calendar, FramePage frames) {
        this.league = league;
        this.calendar = calendar;
        this.frames = frames;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(Frame frame, SeasonChanged season, int number, Form form);

        static native TemplateInstance edit(Frame frame, SeasonChanged season, int number, Form form);
    }

    @GET
    @Path("new")
    public Response blank(@PathParam("season") String slug) {
        return page(200, frames.frame(), calendar.season(slug), Form.filled(Map.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("season") String slug, MultivaluedMap<String, String> fields) {
        Frame frame = frames.frame();
        Form form = Form.sent(fields);
        String name = new FormReading(form).text("name", 100);
        if (!form.sound()) {
            return page(400, frame, calendar.season(slug), form);
        }
        Answer<Integer> answer = league.addRound(slug, name);
        return switch (answer) {
            case Answer.Given<Integer>(var number) ->
                Response.seeOther(URI.create("/organizer/seasons/" + slug + "/rounds/" + number + "/races/new"))
                        .build();
            case Answer.Refused<Integer>(var problem) ->
                page(problem.status(), frame.with(form.blame(problem)), calendar.season(slug), form);
        };
    }

    @GET
    @Path("{round}/edit")
    public Response filled(@PathParam("season") String slug, @PathParam("round") int number) {
        Frame frame = frames.frame();
        SeasonChanged season = calendar.season(slug);
        Form form =
                Form.filled(Map.of("name", CalendarStore.round(season, number).name()));
        return ErrorPage.page(200, Templates.edit(frame, season, number, form), frame);
    }

    @POST
    @Path("{round}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(
            @PathParam("season") String slug, @PathParam("round") int number, MultivaluedMap<String, String> fields) {
        Frame frame = frames.frame();
        Form form = Form.sent(fields);
        String name = new FormReading(form).text("name", 100);
        SeasonChanged season = calendar.season(slug);
        if (!form.sound()) {
            return ErrorPage.page(400, Templates.edit(frame, season, number, form), frame);
        }
        Answer<Boolean> answer = league.renameRound(slug, number, name);
        return switch (answer) {
            case Answer.Given<Boolean> _ ->
                Response.seeOther(URI.create("/organizer#season-" + slug)).build();
            case Answer.Refused<Boolean>(var problem) -> {
                Frame told = frame.with(form.blame(problem));
                yield ErrorPage.page(problem.status(), Templates.edit(told, season, number, form), told);
            }
        };
    }

    private static Response page(int status, Frame frame, SeasonChanged season, Form form) {
        int number = season.rounds().size() + 1;
        return ErrorPage.page(status, Templates.form(frame, season, number, form), frame);
    }
}
