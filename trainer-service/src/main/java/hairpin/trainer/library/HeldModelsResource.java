package hairpin.trainer.library;

import static hairpin.trainer.problem.ProblemMapper.answer;

import hairpin.trainer.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Archives that must not go: somebody's model may be everybody's rival in a race.
@Path("/api/held-models")
@Tag(name = "models")
@RolesAllowed({"organizer", "admin"})
class HeldModelsResource {

    private final ModelStore models;

    HeldModelsResource(ModelStore models) {
        this.models = models;
    }

    @PUT
    @Path("/{sha256}")
    @Produces(Problem.MEDIA_TYPE)
    @Operation(summary = "Keeps a model's archive, whoever deletes the model; again is harmless")
    public Response hold(@RestPath String sha256) {
        return models.hold(sha256) ? Response.noContent().build() : answer(LibraryProblems.noSuchBlob(sha256));
    }
}
