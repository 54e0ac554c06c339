package hairpin.leaderboard.desk;

import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.news.ScheduledRace;
import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.OrganizerStore;
import hairpin.leaderboard.upstream.Rejudging;
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

/// Has a race judged again, shows what came out beside what counts, and applies or drops it.
@Path("/organizer/races/{race}/rejudgings")
@ApplicationScoped
@Blocking
@RolesAllowed({"organizer", "admin"})
public class RejudgingPage {

    private final OrganizerStore league;
    private final CalendarStore calendar;
    private final FramePage frames;

    RejudgingPage(OrganizerStore league, CalendarStore calendar, FramePage frames) {
        this.league = league;
        this.calendar = calendar;
        this.frames = frames;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance start(Frame frame, ScheduledRace place, Form form);

        static native TemplateInstance one(
                Frame frame, ScheduledRace place, Rejudging rejudging, List<RejudgedLine> lines, Form form);
    }

    @GET
    @Path("new")
    public Response blank(@PathParam("race") String race) {
        return start(200, frames.frame(), race, Form.filled(Map.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rejudge(@PathParam("race") String race, MultivaluedMap<String, String> fields) {
        Frame frame = frames.frame();
        Form form = Form.sent(fields);
        String reason = new FormReading(form).text("reason", 500);
        if (!form.sound()) {
            return start(400, frame, race, form);
        }
        return switch (league.rejudge(race, reason)) {
            case Answer.Given<Rejudging>(var started) -> seeOther(race, "/rejudgings/" + started.rejudgingId());
            case Answer.Refused<Rejudging>(var problem) ->
                start(problem.status(), frame.with(form.blame(problem)), race, form);
        };
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("race") String race, @PathParam("id") String id) {
        return one(200, frames.frame(), race, id, Form.filled(Map.of()));
    }

    @POST
    @Path("{id}/{step: apply|drop}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @PathParam("race") String race,
            @PathParam("id") String id,
            @PathParam("step") String step,
            MultivaluedMap<String, String> fields) {
        Frame frame = frames.frame();
        Form form = Form.sent(fields);
        String reason = new FormReading(form).text("reason", 500);
        if (!form.sound()) {
            return one(400, frame, race, id, form);
        }
        return switch (league.decide(id, step, reason)) {
            case Answer.Given<Boolean> _ -> seeOther(race, "/rejudgings/" + id);
            case Answer.Refused<Boolean>(var problem) ->
                one(problem.status(), frame.with(form.blame(problem)), race, id, form);
        };
    }

    private static Response seeOther(String race, String further) {
        return Response.seeOther(URI.create("/organizer/races/" + race + further))
                .build();
    }

    private Response start(int status, Frame frame, String race, Form form) {
        return ErrorPage.page(status, Templates.start(frame, calendar.race(race), form), frame);
    }

    private Response one(int status, Frame frame, String race, String id, Form form) {
        Rejudging rejudging = league.rejudging(id).given().orElseThrow(NotFoundException::new);
        ScheduledRace place = calendar.race(race);
        List<RejudgedLine> lines = rejudging.lines().stream()
                .map(line -> RejudgedLine.of(line, place.race().ranking()))
                .toList();
        return ErrorPage.page(status, Templates.one(frame, place, rejudging, lines, form), frame);
    }
}
