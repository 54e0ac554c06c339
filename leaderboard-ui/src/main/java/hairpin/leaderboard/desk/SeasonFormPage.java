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
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A new season, and changes of one.
@Path("/organizer/seasons")
@ApplicationScoped
@Blocking
@RolesAllowed({"organizer", "admin"})
public class SeasonFormPage {

    private final OrganizerStore league;
    private final CalendarStore calendar;
    private final FramePage frames;

    SeasonFormPage(OrganizerStore league, CalendarStore calendar, FramePage frames) {
        this.league = league;
        this.calendar = calendar;
        this.frames = frames;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(Frame frame, Form form);

        static native TemplateInstance edit(Frame frame, SeasonChanged season, Form form);
    }

    @GET
    @Path("new")
    public Response blank() {
        return page(
                200,
                frames.frame(),
                Form.filled(Map.of(
                        "timeZone",
                        "Europe/Berlin",
                        "pointsTable",
                        "25, 18, 15, 12, 10, 8, 6, 4, 2, 1",
                        "dropWorst",
                        "0")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(MultivaluedMap<String, String> fields) {
        Frame frame = frames.frame();
        Form form = Form.sent(fields);
        Map<String, ?> season = wish(form);
        if (!form.sound()) {
            return page(400, frame, form);
        }
        Answer<Boolean> answer = league.planSeason(season);
        return switch (answer) {
            case Answer.Given<Boolean> _ ->
                Response.seeOther(URI.create("/organizer/seasons/" + season.get("slug") + "/rounds/new"))
                        .build();
            case Answer.Refused<Boolean>(var problem) -> page(problem.status(), frame.with(form.blame(problem)), form);
        };
    }

    @GET
    @Path("{season}/edit")
    public Response filled(@PathParam("season") String slug) {
        SeasonChanged season = calendar.season(slug);
        Map<String, String> typed = Map.of(
                "name",
                season.name(),
                "description",
                season.description(),
                "timeZone",
                season.timeZone(),
                "pointsTable",
                season.pointsTable().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                "dropWorst",
                String.valueOf(season.dropWorst()));
        return edit(200, frames.frame(), season, Form.filled(typed));
    }

    @POST
    @Path("{season}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("season") String slug, MultivaluedMap<String, String> fields) {
        Frame frame = frames.frame();
        SeasonChanged season = calendar.season(slug);
        Form form = Form.sent(fields);
        Map<String, ?> change = changed(form);
        if (!form.sound()) {
            return edit(400, frame, season, form);
        }
        Answer<Boolean> answer = league.changeSeason(slug, change);
        return switch (answer) {
            case Answer.Given<Boolean> _ ->
                Response.seeOther(URI.create("/organizer#season-" + slug)).build();
            case Answer.Refused<Boolean>(var problem) ->
                edit(problem.status(), frame.with(form.blame(problem)), season, form);
        };
    }

    private static Response edit(int status, Frame frame, SeasonChanged season, Form form) {
        return ErrorPage.page(status, Templates.edit(frame, season, form), frame);
    }

    private static Map<String, ?> wish(Form form) {
        Map<String, Object> season = new HashMap<>(changed(form));
        season.put("slug", new FormReading(form).slug("slug", form.get("name")));
        return season;
    }

    private static Map<String, ?> changed(Form form) {
        FormReading read = new FormReading(form);
        return Map.of(
                "name",
                read.text("name", 100),
                "description",
                form.get("description"),
                "timeZone",
                read.zone("timeZone").getId(),
                "pointsTable",
                read.numbers("pointsTable"),
                "dropWorst",
                read.number("dropWorst", 0, 50));
    }

    private static Response page(int status, Frame frame, Form form) {
        return ErrorPage.page(status, Templates.form(frame, form), frame);
    }
}
