package hairpin.league.timing;

import com.fasterxml.jackson.databind.JsonNode;
import hairpin.league.access.Caller;
import hairpin.league.access.Roles;
import hairpin.league.problem.Problem;
import hairpin.league.problem.Refused;
import hairpin.league.timing.BatchReading.Fault;
import hairpin.league.timing.BatchReading.Faulty;
import hairpin.league.timing.BatchReading.Sound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/// Where timing devices hand in what they saw.
@Path("/api/timing/passings")
class PassingResource {

    private static final int FAULTS_IN_WORDS = 5;

    private final ReceivingPassings receiving;
    private final Caller caller;

    PassingResource(ReceivingPassings receiving, Caller caller) {
        this.receiving = receiving;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.DEVICE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hand in passings",
            description = "Answered after they are safely stored; sending them twice is harmless. One faulty passing"
                    + " refuses the whole batch, and the answer names every fault: set those aside and send the rest.")
    @APIResponseSchema(ReceivingPassings.Receipt.class)
    public Response receive(JsonNode body) {
        if (caller.clientId() == null) {
            throw Refused.notYours("The token does not say which device it was issued to.", "Use the device's own.");
        }
        return switch (BatchReader.read(caller.clientId(), body)) {
            case Sound(PassingBatch batch) ->
                Response.ok(receiving.receive(batch)).build();
            case Faulty(List<Fault> faults) ->
                Response.status(400)
                        .type(Problem.MEDIA_TYPE)
                        .entity(FaultyBatch.of(faults))
                        .build();
        };
    }

    /// A [Problem] that names each fault and its place, for programs too.
    record FaultyBatch(String title, int status, String code, String detail, String next, List<Fault> faults) {

        static FaultyBatch of(List<Fault> faults) {
            String detail =
                    faults.stream().limit(FAULTS_IN_WORDS).map(Fault::sentence).collect(Collectors.joining("; "));
            int more = faults.size() - FAULTS_IN_WORDS;
            return new FaultyBatch(
                    "The batch is faulty, nothing of it was stored",
                    400,
                    "FAULTY_BATCH",
                    detail + (more > 0 ? "; and " + more + " more" : ""),
                    "Set aside what \"faults\" names and send the rest again.",
                    faults);
        }
    }
}
