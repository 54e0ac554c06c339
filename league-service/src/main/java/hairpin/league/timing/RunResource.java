package hairpin.league.timing;

import hairpin.events.Runs.RunChanged;
import hairpin.league.access.Roles;
import hairpin.league.season.RaceEntity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;

/// The queue of an event and its runs.
@Path("/api/races/{race}/runs")
class RunResource {

    private final CheckingIn checkingIn;
    private final EventStore events;
    private final RunStore runs;
    private final RunNews news;

    RunResource(CheckingIn checkingIn, EventStore events, RunStore runs, RunNews news) {
        this.checkingIn = checkingIn;
        this.events = events;
        this.runs = runs;
        this.news = news;
    }

    /// Lets a racer join the queue.
    @POST
    @RolesAllowed({Roles.TIMEKEEPER, Roles.ORGANIZER, Roles.ADMIN})
    @ResponseStatus(201)
    public RunChanged checkIn(String race, @NotNull @Valid NewRun wish) {
        return checkingIn.checkIn(race, wish);
    }

    /// All runs in the order of checking in.
    @GET
    @RolesAllowed({Roles.TIMEKEEPER, Roles.ORGANIZER, Roles.ADMIN, Roles.COMMENTATOR})
    @Transactional
    public List<RunChanged> all(String race) {
        RaceEntity event = events.bySlug(race);
        return runs.ofRace(event.id).stream().map(run -> news.of(event, run)).toList();
    }
}
