package hairpin.trainer.library;

import static hairpin.trainer.problem.ProblemMapper.answer;

import hairpin.trainer.library.RolloutDrawing.Course;
import hairpin.trainer.problem.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// Recordings of races by digest. A runner writes them. Who knows a digest may have the recording: the league tells the
/// digests once what the recordings show is no longer hidden, and nobody can work one out: a runner puts random bytes
/// into each recording.
@Path("/api/recordings")
@Tag(name = "recordings")
class RecordingsResource {

    private static final String SVG = "image/svg+xml";

    private final RecordingShelf shelf;

    RecordingsResource(RecordingShelf shelf) {
        this.shelf = shelf;
    }

    @PUT
    @Path("/{sha256}")
    @RolesAllowed("service")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(Problem.MEDIA_TYPE)
    @Operation(summary = "Keeps a recording under its SHA-256; again is harmless")
    public Response put(@RestPath String sha256, InputStream content) throws IOException {
        return switch (shelf.blobs().receive(content, shelf.maxBytes())) {
            case BlobStore.Receipt.TooLarge tooLarge -> answer(LibraryProblems.recordingTooLarge(tooLarge.maxBytes()));
            case BlobStore.Receipt.Received received -> keep(sha256, received.blob());
        };
    }

    @GET
    @Path("/{sha256}")
    @PermitAll
    @Produces({MediaType.APPLICATION_OCTET_STREAM, Problem.MEDIA_TYPE})
    @Operation(summary = "The recording with this SHA-256, gzip")
    public Response get(@RestPath String sha256) throws IOException {
        return BlobsResource.download(shelf.blobs(), sha256, sha256);
    }

    /// @param track the reference of the track that it was driven on
    /// @param direction `CCW` or `CW`
    /// @param rollouts how many the suite has, in a race against models: the cars of the rivals are drawn too
    @GET
    @Path("/{sha256}/drawings/{rollout}")
    @PermitAll
    @Produces({SVG, Problem.MEDIA_TYPE})
    @Operation(summary = "One rollout of the recording, drawn on its track, with a car that drives it")
    public Response draw(
            @RestPath String sha256,
            @RestPath int rollout,
            @RestQuery String track,
            @RestQuery String direction,
            @RestQuery @DefaultValue("0") int rollouts)
            throws IOException {
        Optional<BlobStore.StoredBlob> blob = shelf.blobs().open(sha256);
        if (blob.isEmpty()) {
            return answer(LibraryProblems.noSuchBlob(sha256));
        }
        return switch (RolloutDrawing.of(
                blob.get().content(), rollout, new Course(track, direction, Math.max(0, rollouts)))) {
            case RolloutDrawing.Drawn(String svg) ->
                Response.ok(svg, SVG)
                        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                        .build();
            case RolloutDrawing.Undrawn(Problem problem) -> answer(problem);
        };
    }

    private Response keep(String sha256, ReceivedBlob blob) throws IOException {
        try (blob) {
            if (!blob.sha256().equals(sha256)) {
                return answer(LibraryProblems.otherDigest(sha256, blob.sha256()));
            }
            shelf.blobs().keep(blob);
            return Response.noContent().build();
        }
    }
}
