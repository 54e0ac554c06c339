package hairpin.league.timing;

import hairpin.events.Runs.RunChanged;
import hairpin.league.access.Caller;
import hairpin.league.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;

/// The timekeeper's buttons. Each takes an optional `?reason=` for the log and answers with the run as it is then.
@Path("/api/runs/{id}")
@RolesAllowed({Roles.TIMEKEEPER, Roles.ORGANIZER, Roles.ADMIN})
class TimekeeperResource {

    private final KeepingTime keeping;
    private final Caller caller;

    TimekeeperResource(KeepingTime keeping, Caller caller) {
        this.keeping = keeping;
        this.caller = caller;
    }

    @POST
    @Path("/call")
    public RunChanged call(UUID id, @RestQuery @Size(max = 200) String reason) {
        return act(id, reason, Timekeeping::call);
    }

    @POST
    @Path("/start")
    public RunChanged start(UUID id, @RestQuery @Size(max = 200) String reason) {
        return act(id, reason, Timekeeping::start);
    }

    @POST
    @Path("/pause")
    public RunChanged pause(UUID id, @RestQuery @Size(max = 200) String reason) {
        return act(id, reason, Timekeeping::pause);
    }

    @POST
    @Path("/resume")
    public RunChanged resume(UUID id, @RestQuery @Size(max = 200) String reason) {
        return act(id, reason, Timekeeping::resume);
    }

    @POST
    @Path("/end")
    public RunChanged end(UUID id, @RestQuery @Size(max = 200) String reason) {
        return act(id, reason, Timekeeping::end);
    }

    @POST
    @Path("/undo")
    public RunChanged undo(UUID id, @RestQuery @Size(max = 200) String reason) {
        return act(id, reason, Timekeeping::undo);
    }

    @POST
    @Path("/did-not-finish")
    public RunChanged didNotFinish(UUID id, @RestQuery @Size(max = 200) String reason) {
        return act(id, reason, Timekeeping::didNotFinish);
    }

    /// A crossing by hand, now.
    @POST
    @Path("/laps")
    public RunChanged crossByHand(UUID id, @RestQuery @Size(max = 200) String reason) {
        return act(id, reason, Timekeeping::crossByHand);
    }

    @POST
    @Path("/laps/{number}/invalidate")
    public RunChanged invalidate(UUID id, int number, @RestQuery @Size(max = 200) String reason) {
        return act(id, reason, run -> Timekeeping.invalidate(run, number));
    }

    @POST
    @Path("/laps/{number}/validate")
    public RunChanged validate(UUID id, int number, @RestQuery @Size(max = 200) String reason) {
        return act(id, reason, run -> Timekeeping.validate(run, number));
    }

    @POST
    @Path("/laps/{number}/resets")
    public RunChanged countResets(
            UUID id, int number, @NotNull @Valid Resets resets, @RestQuery @Size(max = 200) String reason) {
        return act(id, reason, run -> Timekeeping.countResets(run, number, resets.count()));
    }

    /// What the run rests on: each act and each passing.
    @GET
    @Path("/record")
    public RunRecord recordOf(UUID id) {
        return keeping.recordOf(id);
    }

    private RunChanged act(UUID id, String reason, Function<Run, Verdict> wish) {
        return keeping.act(id, wish, caller.name(), reason == null ? "" : reason.strip());
    }

    /// @param count in the lap, in all
    record Resets(@NotNull @Min(0) @Max(999) Integer count) {}
}
