package hairpin.trainer.library;

import static hairpin.trainer.problem.ProblemMapper.answer;

import hairpin.trainer.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Archives by digest, for our own services.
@Path("/api/blobs")
@Tag(name = "blobs")
@RolesAllowed("service")
class BlobsResource {

    private final BlobStore blobs;

    BlobsResource(BlobStore blobs) {
        this.blobs = blobs;
    }

    @GET
    @Path("/{sha256}")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, Problem.MEDIA_TYPE})
    @Operation(summary = "The archive with this SHA-256, for services")
    public Response get(@RestPath String sha256) throws IOException {
        return download(blobs, sha256, sha256);
    }

    static Response download(BlobStore blobs, String sha256, String fileName) throws IOException {
        Optional<BlobStore.StoredBlob> blob = blobs.open(sha256);
        if (blob.isEmpty()) {
            return answer(LibraryProblems.noSuchBlob(sha256));
        }
        return Response.ok(blob.get().content(), MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, blob.get().bytes())
                .header(HttpHeaders.ETAG, '"' + sha256 + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + '"')
                .build();
    }
}
