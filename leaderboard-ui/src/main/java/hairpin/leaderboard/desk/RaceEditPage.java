package hairpin.leaderboard.desk;

import hairpin.events.Seasons;
import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.news.ScheduledRace;
import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.OrganizerStore;
import hairpin.leaderboard.upstream.RacePlan;
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
import java.time.ZoneId;

/// Changes of a race, as far as its state allows: only what may still change is asked for.
@Path("/organizer/races/{race}/edit")
@ApplicationScoped
@Blocking
@RolesAllowed({"organizer", "admin"})
public class RaceEditPage {

    private final OrganizerStore league;
    private final CalendarStore calendar;
    private final FramePage frames;
    private final ChoosingRivals rivals;

    RaceEditPage(OrganizerStore league, CalendarStore calendar, FramePage frames, ChoosingRivals rivals) {
        this.league = league;
        this.calendar = calendar;
        this.frames = frames;
        this.rivals = rivals;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(
                Frame frame, ScheduledRace place, RacePlan plan, Form form, RivalChoices rivals);
    }

    @GET
    public Response filled(@PathParam("race") String slug) {
        Frame frame = frames.frame();
        ScheduledRace place = calendar.race(slug);
        Answer<RacePlan> plan = league.race(slug);
        return switch (plan) {
            case Answer.Given<RacePlan>(var known) ->
                page(200, frame, place, known, Form.filled(RaceChange.typed(known, zone(place), practice(place))));
            case Answer.Refused<RacePlan>(var problem) ->
                page(problem.status(), frame.with(problem.notice()), place, null, Form.filled(java.util.Map.of()));
        };
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("race") String slug, MultivaluedMap<String, String> fields) {
        Frame frame = frames.frame();
        ScheduledRace place = calendar.race(slug);
        Form form = Form.sent(fields);
        Answer<RacePlan> plan = league.race(slug);
        return switch (plan) {
            case Answer.Given<RacePlan>(var known) -> change(frame, place, known, form);
            case Answer.Refused<RacePlan>(var problem) ->
                page(problem.status(), frame.with(problem.notice()), place, null, form);
        };
    }

    private Response change(Frame frame, ScheduledRace place, RacePlan plan, Form form) {
        var body = new RaceChange(form, plan, zone(place)).body();
        if (!form.sound()) {
            return page(400, frame, place, plan, form);
        }
        Answer<Boolean> answer = league.changeRace(plan.slug(), body);
        return switch (answer) {
            case Answer.Given<Boolean> _ ->
                Response.seeOther(URI.create("/organizer/races/" + plan.slug())).build();
            case Answer.Refused<Boolean>(var problem) ->
                page(problem.status(), frame.with(form.blame(problem)), place, plan, form);
        };
    }

    private static Seasons.Practice practice(ScheduledRace place) {
        Seasons.Driving driving = place.race().driving();
        return driving == null ? null : driving.practice();
    }

    private static ZoneId zone(ScheduledRace place) {
        return ZoneId.of(place.season().timeZone());
    }

    private Response page(int status, Frame frame, ScheduledRace place, RacePlan plan, Form form) {
        return ErrorPage.page(status, Templates.form(frame, place, plan, form, rivals.choices()), frame);
    }
}
