package hairpin.trainer.library;

import static hairpin.trainer.problem.ProblemMapper.answer;

import hairpin.trainer.problem.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Recordings of races by digest. A runner writes them. Who knows a digest may have the recording: the league tells the
/// digests once what the recordings show is no longer hidden, and nobody guesses one.
@Path("/api/recordings")
@Tag(name = "recordings")
class RecordingsResource {

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
