package hairpin.leaderboard.racer;

import hairpin.events.Submissions.SubmissionChanged;
import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.look.Notice;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.LeagueStore;
import hairpin.leaderboard.upstream.ModelCard;
import hairpin.leaderboard.upstream.Problem;
import hairpin.leaderboard.upstream.TrainerStore;
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
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/// A racer's models: upload, look, download, delete.
@Path("/models")
@ApplicationScoped
@Blocking
@RolesAllowed({"racer", "organizer"})
public class ModelsPage {

    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");

    private final TrainerStore trainer;
    private final LeagueStore league;
    private final PublicRecord known;
    private final FramePage frames;
    private final long mostBytes;

    ModelsPage(TrainerStore trainer, LeagueStore league, PublicRecord known, FramePage frames, UploadConfig config) {
        this.trainer = trainer;
        this.league = league;
        this.known = known;
        this.frames = frames;
        this.mostBytes = config.maxUpload().asLongValue();
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance models(Frame frame, List<ModelCard> models, Problem problem);

        static native TemplateInstance delete(Frame frame, ModelCard model);
    }

    @GET
    public Response models() {
        return page(200, frames.frame());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm("archive") FileUpload archive) {
        if (archive == null || archive.fileName() == null || archive.fileName().isBlank()) {
            return page(
                    400,
                    frames.frame()
                            .with(Notice.bad(
                                    "No file came along", null, "Choose a model archive, then press Upload.")));
        }
        if (archive.size() > mostBytes) {
            return page(413, frames.frame().with(tooLarge()));
        }
        Answer<ModelCard> answer =
                trainer.upload(archive.fileName(), archive.uploadedFile().toFile());
        return switch (answer) {
            case Answer.Given<ModelCard> _ ->
                Response.seeOther(URI.create("/models")).build();
            case Answer.Refused<ModelCard>(var problem) ->
                page(problem.status(), frames.frame().with(problem.notice()));
        };
    }

    private Notice tooLarge() {
        return Notice.bad(
                "This archive is too large",
                "Archives have up to " + (mostBytes >> 20) + " MB.",
                "Leave checkpoints, logs and videos out: the frozen graph and model_metadata.json are enough to race.");
    }

    @GET
    @Path("{model}/archive")
    public Response archive(@PathParam("model") String id) {
        Answer<Response> answer = trainer.archive(id);
        return switch (answer) {
            case Answer.Given<Response>(var archive) ->
                Response.ok(archive.readEntity(InputStream.class))
                        .type(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                        .header("Content-Disposition", archive.getHeaderString("Content-Disposition"))
                        .header("Content-Length", archive.getHeaderString("Content-Length"))
                        .build();
            case Answer.Refused<Response>(var problem) ->
                page(problem.status(), frames.frame().with(problem.notice()));
        };
    }

    /// Asks first: what is deleted cannot be brought back.
    @GET
    @Path("{model}/delete")
    public Response confirm(@PathParam("model") String id) {
        Frame frame = frames.frame();
        return ErrorPage.page(200, Templates.delete(frame, card(id)), frame);
    }

    private ModelCard card(String id) {
        return trainer.models().given().stream()
                .flatMap(List::stream)
                .filter(card -> card.modelId().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /// A model that a submission under way needs stays: the league is asked before the library. Who is no racer has
    /// submitted nothing, and what a race is against the library keeps by itself.
    @POST
    @Path("{model}/delete")
    public Response delete(@PathParam("model") String id) {
        if (!frames.frame().viewer().racer()) {
            return deleteNow(id);
        }
        Answer<List<SubmissionChanged>> submissions = league.submissions(null);
        return switch (submissions) {
            case Answer.Given<List<SubmissionChanged>>(var mine) -> {
                Optional<SubmissionChanged> waiting = waiting(card(id), mine);
                yield waiting.isPresent() ? needed(waiting.get()) : deleteNow(id);
            }
            case Answer.Refused<List<SubmissionChanged>>(var problem) ->
                page(problem.status(), frames.frame().with(problem.notice()));
        };
    }

    /// A submission that still needs the archive.
    private static Optional<SubmissionChanged> waiting(ModelCard model, List<SubmissionChanged> mine) {
        return mine.stream()
                .filter(submission -> UNDER_WAY.contains(submission.state()))
                .filter(submission -> submission.modelSha256().equals(model.sha256()))
                .findFirst();
    }

    private Response needed(SubmissionChanged submission) {
        String race = known.race(submission.raceSlug())
                .map(place -> place.race().name())
                .orElse(submission.raceSlug());
        Notice notice = Notice.bad(
                submission.modelName() + " is in a race",
                "Submission " + submission.number() + " to " + race + " still needs it. Nothing was deleted.",
                "Take the submission back or wait for its result, then delete the model.");
        return page(409, frames.frame().with(notice));
    }

    private Response deleteNow(String id) {
        Answer<Boolean> answer = trainer.delete(id);
        return switch (answer) {
            case Answer.Given<Boolean> _ ->
                Response.seeOther(URI.create("/models")).build();
            case Answer.Refused<Boolean>(var problem) ->
                page(problem.status(), frames.frame().with(problem.notice()));
        };
    }

    private Response page(int status, Frame frame) {
        Answer<List<ModelCard>> models = trainer.models();
        return ErrorPage.page(
                status,
                Templates.models(
                        frame,
                        models.given().orElse(List.of()),
                        models.refusal().orElse(null)),
                frame);
    }
}
