package hairpin.leaderboard.race;

import com.fasterxml.jackson.databind.ObjectMapper;
import hairpin.events.PublicResult;
import hairpin.leaderboard.live.LivePages;
import hairpin.leaderboard.live.LivePart;
import hairpin.leaderboard.live.LiveView;
import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.Subject;
import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.LeagueStore;
import hairpin.leaderboard.upstream.TrainerStore;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A submission on its way, and why it is ranked where it is.
@Path("/submissions/{submission}")
@ApplicationScoped
@Blocking
public class SubmissionPage implements LivePages {

    private final PublicRecord known;
    private final FramePage frames;
    private final LeagueStore league;
    private final TrainerStore trainer;
    private final ObjectMapper json;
    private final Clock clock;

    SubmissionPage(
            PublicRecord known,
            FramePage frames,
            LeagueStore league,
            TrainerStore trainer,
            ObjectMapper json,
            Clock clock) {
        this.known = known;
        this.frames = frames;
        this.league = league;
        this.trainer = trainer;
        this.json = json;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance submission(Frame frame, SubmissionView view, String waited);

        static native TemplateInstance arriving(Frame frame);

        static native TemplateInstance submission$story(SubmissionView view, String waited);
    }

    /// @param fresh present right after submitting, when the news of it may not have come round yet
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response submission(@PathParam("submission") String id, @QueryParam("new") String fresh) {
        Frame frame = frames.frame();
        if (fresh != null && known.submission(id).isEmpty()) {
            return ErrorPage.page(200, Templates.arriving(frame), frame);
        }
        return page(200, frame, id);
    }

    /// All that the result rests on in one file, for `hairpin verify`.
    @GET
    @Path("result.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response result(@PathParam("submission") String id) {
        Answer<?> whole =
                switch (league.result(id)) {
                    case Answer.Given<PublicResult>(var result) ->
                        result.provenance().recordingSha256() == null ? new Answer.Given<>(result) : withDrive(result);
                    case Answer.Refused<PublicResult> refused -> refused;
                };
        return switch (whole) {
            case Answer.Given<?>(var file) ->
                Response.ok(file)
                        .header("Content-Disposition", "attachment; filename=\"" + id + ".result.json\"")
                        .build();
            case Answer.Refused<?>(var problem) ->
                Response.status(problem.status())
                        .type("application/problem+json")
                        .entity(problem)
                        .build();
        };
    }

    private Answer<StreamingOutput> withDrive(PublicResult result) {
        return trainer.recording(result.provenance().recordingSha256()).map(drive -> out -> {
            try (drive;
                    InputStream recording = drive.readEntity(InputStream.class)) {
                new ResultFile(json, result).write(recording, out);
            }
        });
    }

    /// Takes a submission back that has not been raced.
    @POST
    @Path("cancel")
    @RolesAllowed("racer")
    public Response cancel(@PathParam("submission") String id) {
        Answer<Boolean> answer = league.cancel(id);
        return switch (answer) {
            case Answer.Given<Boolean> _ ->
                Response.seeOther(URI.create("/submissions/" + id)).build();
            case Answer.Refused<Boolean>(var problem) ->
                page(problem.status(), frames.frame().with(problem.notice()), id);
        };
    }

    private Response page(int status, Frame frame, String id) {
        SubmissionView view = SubmissionView.of(known, id, frame.locale()).orElseThrow(NotFoundException::new);
        return ErrorPage.page(status, Templates.submission(frame, view, view.waited(clock.instant())), frame);
    }

    @Override
    public String address() {
        return "/submissions/:key";
    }

    @Override
    public Optional<LiveView> view(String key, Locale locale) {
        return SubmissionView.of(known, key, locale)
                .map(view ->
                        new LiveView(view.tag(), List.of(new LivePart("story", view, () -> Templates.submission$story(
                                        view, view.waited(clock.instant()))
                                .setLocale(locale)
                                .render()))));
    }

    @Override
    public Set<String> showing(Subject subject) {
        return switch (subject.kind()) {
            case SUBMISSION -> Set.of(subject.key());
            case SEASON, STANDINGS, BOARD, RUN -> Set.of();
        };
    }
}
