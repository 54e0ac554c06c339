package hairpin.leaderboard.desk;

import hairpin.events.Seasons.Round;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.Map;

/// A new race: first of which kind, then its rules.
@Path("/organizer/seasons/{season}/rounds/{round}/races")
@ApplicationScoped
@Blocking
@RolesAllowed({"organizer", "admin"})
public class RaceFormPage {

    private final OrganizerStore league;
    private final CalendarStore calendar;
    private final FramePage frames;
    private final ChoosingRivals rivals;

    RaceFormPage(OrganizerStore league, CalendarStore calendar, FramePage frames, ChoosingRivals rivals) {
        this.league = league;
        this.calendar = calendar;
        this.frames = frames;
        this.rivals = rivals;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance kind(Frame frame, SeasonChanged season, Round round);

        static native TemplateInstance form(
                Frame frame, SeasonChanged season, Round round, Form form, RivalChoices rivals);
    }

    @GET
    @Path("new")
    public Response blank(
            @PathParam("season") String slug, @PathParam("round") int number, @QueryParam("kind") String kind) {
        Frame frame = frames.frame();
        SeasonChanged season = calendar.season(slug);
        Round round = CalendarStore.round(season, number);
        if (!RaceWish.KINDS.contains(kind == null ? "" : kind)) {
            return ErrorPage.page(200, Templates.kind(frame, season, round), frame);
        }
        Map<String, String> usual = RaceWish.usual(kind, frame.now(), ZoneId.of(season.timeZone()));
        return page(200, frame, season, round, Form.filled(usual));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @PathParam("season") String slug, @PathParam("round") int number, MultivaluedMap<String, String> fields) {
        Frame frame = frames.frame();
        SeasonChanged season = calendar.season(slug);
        Round round = CalendarStore.round(season, number);
        Form form = Form.sent(fields);
        Map<String, ?> race = new RaceWish(form, new FormReading(form).zone("timeZone")).body(slug);
        if (!form.sound()) {
            return page(400, frame, season, round, form);
        }
        Answer<Boolean> answer = league.addRace(slug, number, race);
        return switch (answer) {
            case Answer.Given<Boolean> _ ->
                Response.seeOther(URI.create("/organizer/races/" + race.get("slug")))
                        .build();
            case Answer.Refused<Boolean>(var problem) ->
                page(problem.status(), frame.with(form.blame(problem)), season, round, form);
        };
    }

    private Response page(int status, Frame frame, SeasonChanged season, Round round, Form form) {
        return ErrorPage.page(status, Templates.form(frame, season, round, form, rivals.choices()), frame);
    }
}
