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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;

/// The timekeeper's buttons. Each takes an optional `?reason=` for the log and answers with the run as it is then.
@Path("/api/runs/{id}")
@RolesAllowed({Roles.TIMEKEEPER, Roles.ORGANIZER, Roles.ADMIN})
class TimekeeperResource {

    private interface Judgement {

        Verdict on(Run run, int lap);
    }

    private static final Map<String, Function<Run, Verdict>> ACTS = Map.of(
            "call", Timekeeping::call,
            "start", Timekeeping::start,
            "pause", Timekeeping::pause,
            "resume", Timekeeping::resume,
            "end", Timekeeping::end,
            "undo", Timekeeping::undo,
            "did-not-finish", Timekeeping::didNotFinish,
            "laps", Timekeeping::crossByHand);

    private static final Map<String, Judgement> JUDGEMENTS = Map.of(
            "invalidate", Timekeeping::invalidate, "validate", Timekeeping::validate, "merge", Timekeeping::merge);

    private final KeepingTime keeping;
    private final Caller caller;

    TimekeeperResource(KeepingTime keeping, Caller caller) {
        this.keeping = keeping;
        this.caller = caller;
    }

    /// `laps` is a crossing by hand, now.
    @POST
    @Path("/{act: call|start|pause|resume|end|undo|did-not-finish|laps}")
    public RunChanged act(UUID id, String act, @RestQuery @Size(max = 200) String reason) {
        return act(id, reason, ACTS.get(act));
    }

    /// `merge` makes one lap of this one and the one before.
    @POST
    @Path("/laps/{number}/{judgement: invalidate|validate|merge}")
    public RunChanged judge(UUID id, int number, String judgement, @RestQuery @Size(max = 200) String reason) {
        return act(id, reason, run -> JUDGEMENTS.get(judgement).on(run, number));
    }

    /// Makes two laps of one.
    @POST
    @Path("/laps/{number}/split")
    public RunChanged split(
            UUID id, int number, @NotNull @Valid Split split, @RestQuery @Size(max = 200) String reason) {
        return act(id, reason, run -> Timekeeping.split(run, number, split.firstMs()));
    }

    @POST
    @Path("/laps/{number}/resets")
    public RunChanged countResets(
            UUID id, int number, @NotNull @Valid Resets resets, @RestQuery @Size(max = 200) String reason) {
        return act(id, reason, run -> Timekeeping.countResets(run, number, resets.count()));
    }

    /// A passing that was kept but did not count was a crossing after all.
    @POST
    @Path("/passings/count")
    public RunChanged count(UUID id, @NotNull @Valid PassingName passing, @RestQuery @Size(max = 200) String reason) {
        return act(id, reason, run -> Timekeeping.count(run, passing.mark()));
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

    /// @param firstMs how long the first of the two laps took, or null for half of it
    record Split(@Min(1) @Max(3_600_000) Integer firstMs) {}

    /// A passing, as the run's record names it.
    record PassingName(
            @NotNull @Size(min = 1, max = 64) String deviceId,
            @NotNull @Size(min = 1, max = 64) String bootId,
            @Min(0) long sequence) {

        String mark() {
            return deviceId + "/" + bootId + "/" + sequence;
        }
    }
}
