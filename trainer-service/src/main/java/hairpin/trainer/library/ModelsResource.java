package hairpin.trainer.library;

import static hairpin.trainer.problem.ProblemMapper.answer;

import hairpin.trainer.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.panache.common.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// A racer's own models, or those that an organizer has everybody race against.
@Path("/api/models")
@Tag(name = "models")
@RolesAllowed({"racer", "organizer"})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
class ModelsResource {

    private final ModelLibrary library;
    private final ModelStore models;
    private final BlobStore blobs;
    private final LibraryConfig config;
    private final JsonWebToken login;
    private final MeterRegistry metrics;

    ModelsResource(
            ModelLibrary library,
            ModelStore models,
            BlobStore blobs,
            LibraryConfig config,
            JsonWebToken login,
            MeterRegistry metrics) {
        this.library = library;
        this.models = models;
        this.blobs = blobs;
        this.config = config;
        this.login = login;
        this.metrics = metrics;
    }

    @POST
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "application/gzip", "application/zip"})
    @Operation(summary = "Uploads a model archive; the same archive under the same name again is harmless")
    public Response upload(
            @RestQuery String name, @RestHeader(HttpHeaders.CONTENT_LENGTH) String length, InputStream archive)
            throws IOException {
        long most = config.maxUpload().asLongValue();
        Upload upload =
                announcesMoreThan(most, length) ? new Upload.TooLarge(most) : library.upload(owner(), name, archive);
        metrics.counter("hairpin.models.uploads", "outcome", upload.getClass().getSimpleName())
                .increment();
        return switch (upload) {
            case Upload.Accepted accepted ->
                Response.created(URI.create("/api/models/" + accepted.model().modelId()))
                        .entity(accepted.model())
                        .build();
            case Upload.Repeated repeated -> Response.ok(repeated.model()).build();
            case Upload.BadName bad -> answer(LibraryProblems.badName(bad.fileName()));
            case Upload.TooLarge tooLarge -> answer(LibraryProblems.tooLarge(tooLarge.maxBytes()));
            case Upload.ShelfFull full -> answer(LibraryProblems.shelfFull(full.limits()));
            case Upload.Unread unread -> answer(LibraryProblems.unread(unread.reason()));
            case Upload.Refused refused -> answer(LibraryProblems.refused(refused.fileName(), refused.refusal()));
        };
    }

    @GET
    @Operation(summary = "Your models, newest first; X-Total-Count says how many there are")
    public Response list(@RestQuery @DefaultValue("0") String page, @RestQuery @DefaultValue("100") String size) {
        return switch (PageRequest.of(page, size)) {
            case PageRequest.Unusable unusable -> answer(unusable.problem());
            case PageRequest.Asked asked -> listed(models.shelfOf(owner(), Page.of(asked.index(), asked.size())));
        };
    }

    @GET
    @Path("/all")
    @RolesAllowed("admin")
    @Operation(summary = "Everybody's models, with their owners, newest first")
    public Response listAll(@RestQuery @DefaultValue("0") String page, @RestQuery @DefaultValue("100") String size) {
        return switch (PageRequest.of(page, size)) {
            case PageRequest.Unusable unusable -> answer(unusable.problem());
            case PageRequest.Asked asked -> listed(models.everyonesShelf(Page.of(asked.index(), asked.size())));
        };
    }

    @GET
    @Path("/{modelId}")
    @Operation(summary = "One of your models")
    public Response get(@RestPath String modelId) {
        return own(modelId)
                .map(model -> Response.ok(model).build())
                .orElseGet(() -> answer(LibraryProblems.noSuchModel(modelId)));
    }

    @GET
    @Path("/{modelId}/archive")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, Problem.MEDIA_TYPE})
    @Operation(summary = "The archive of one of your models, as you uploaded it")
    public Response archive(@RestPath String modelId) throws IOException {
        Optional<ModelCard> model = own(modelId);
        if (model.isEmpty()) {
            return answer(LibraryProblems.noSuchModel(modelId));
        }
        return BlobsResource.download(blobs, model.get().sha256(), model.get().fileName());
    }

    @DELETE
    @Path("/{modelId}")
    @Operation(summary = "Deletes one of your models, and its archive when nobody else has it")
    public Response delete(@RestPath String modelId) throws IOException {
        Optional<UUID> id = id(modelId);
        return id.isPresent() && library.delete(id.get(), owner())
                ? Response.noContent().build()
                : answer(LibraryProblems.noSuchModel(modelId));
    }

    private Optional<ModelCard> own(String modelId) {
        return id(modelId).flatMap(id -> models.owned(id, owner()));
    }

    private String owner() {
        return login.getSubject() == null ? login.getName() : login.getSubject();
    }

    private static Response listed(Shelf shelf) {
        return Response.ok(shelf.models())
                .header("X-Total-Count", shelf.total())
                .build();
    }

    private static boolean announcesMoreThan(long most, String length) {
        return length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > most;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
