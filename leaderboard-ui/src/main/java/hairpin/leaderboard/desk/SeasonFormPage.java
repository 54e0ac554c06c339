package hairpin.leaderboard.desk;

import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.LeagueStore;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;

/// A new season.
@Path("/organizer/seasons")
@ApplicationScoped
@Blocking
@RolesAllowed({"organizer", "admin"})
public class SeasonFormPage {

    private final LeagueStore league;
    private final FramePage frames;

    SeasonFormPage(LeagueStore league, FramePage frames) {
        this.league = league;
        this.frames = frames;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(Frame frame, Form form);
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

    private static Map<String, ?> wish(Form form) {
        FormReading read = new FormReading(form);
        return Map.of(
                "name",
                read.text("name", 100),
                "slug",
                read.slug("slug", form.get("name")),
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
