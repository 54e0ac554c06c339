package hairpin.leaderboard.racer;

import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.look.Notice;
import hairpin.leaderboard.upstream.Answer;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/// A racer's models: upload, look, download, delete.
@Path("/models")
@ApplicationScoped
@Blocking
@RolesAllowed("racer")
public class ModelsPage {

    private final TrainerStore trainer;
    private final FramePage frames;

    ModelsPage(TrainerStore trainer, FramePage frames) {
        this.trainer = trainer;
        this.frames = frames;
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
        Answer<ModelCard> answer =
                trainer.upload(archive.fileName(), archive.uploadedFile().toFile());
        return switch (answer) {
            case Answer.Given<ModelCard> _ ->
                Response.seeOther(URI.create("/models")).build();
            case Answer.Refused<ModelCard>(var problem) ->
                page(problem.status(), frames.frame().with(problem.notice()));
        };
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
        ModelCard model = trainer.models().given().stream()
                .flatMap(List::stream)
                .filter(card -> card.modelId().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return ErrorPage.page(200, Templates.delete(frame, model), frame);
    }

    @POST
    @Path("{model}/delete")
    public Response delete(@PathParam("model") String id) {
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
