package hairpin.leaderboard.desk;

import hairpin.events.Seasons.SeasonChanged;
import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.Entrant;
import hairpin.leaderboard.upstream.OrganizerStore;
import hairpin.leaderboard.upstream.Problem;
import hairpin.leaderboard.upstream.Ruling;
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

/// Who is in a season, the newest first, and who was excluded why.
@Path("/organizer/seasons/{season}/entries")
@ApplicationScoped
@Blocking
@RolesAllowed({"organizer", "admin"})
public class EntriesPage {

    private final OrganizerStore league;
    private final CalendarStore calendar;
    private final FramePage frames;

    EntriesPage(OrganizerStore league, CalendarStore calendar, FramePage frames) {
        this.league = league;
        this.calendar = calendar;
        this.frames = frames;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance entries(
                Frame frame, SeasonChanged season, List<EntryLine> entries, List<Ruling> exclusions, Problem problem);

        static native TemplateInstance exclude(Frame frame, SeasonChanged season, String alias, Form form);
    }

    @GET
    public Response entries(@PathParam("season") String slug) {
        Frame frame = frames.frame();
        SeasonChanged season = calendar.season(slug);
        Answer<List<Entrant>> entrants = league.entrants(slug);
        List<EntryLine> lines = entrants.given().orElse(List.of()).reversed().stream()
                .map(entrant -> EntryLine.of(entrant, season.timeZone(), frame))
                .toList();
        List<Ruling> exclusions = league.rulings(slug).given().orElse(List.of()).stream()
                .filter(ruling -> ruling.raceSlug() == null)
                .toList();
        Problem problem = entrants.refusal().orElse(null);
        return ErrorPage.page(200, Templates.entries(frame, season, lines, exclusions, problem), frame);
    }

    @GET
    @Path("exclude")
    public Response confirm(@PathParam("season") String slug, @QueryParam("racer") String alias) {
        return page(200, frames.frame(), slug, Objects.requireNonNullElse(alias, ""), Form.filled(Map.of()));
    }

    @POST
    @Path("exclude")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response exclude(@PathParam("season") String slug, MultivaluedMap<String, String> fields) {
        Frame frame = frames.frame();
        Form form = Form.sent(fields);
        String alias = form.get("racer");
        String reason = new FormReading(form).text("reason", 500);
        if (!form.sound()) {
            return page(400, frame, slug, alias, form);
        }
        Answer<Boolean> answer = league.exclude(slug, alias, reason);
        return switch (answer) {
            case Answer.Given<Boolean> _ ->
                Response.seeOther(URI.create("/organizer/seasons/" + slug + "/entries"))
                        .build();
            case Answer.Refused<Boolean>(var problem) ->
                page(problem.status(), frame.with(form.blame(problem)), slug, alias, form);
        };
    }

    private Response page(int status, Frame frame, String slug, String alias, Form form) {
        return ErrorPage.page(status, Templates.exclude(frame, calendar.season(slug), alias, form), frame);
    }
}
