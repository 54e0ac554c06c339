package hairpin.league.season;

import hairpin.events.Seasons.SeasonChanged;
import hairpin.league.access.Roles;
import hairpin.league.problem.Refused;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;

/// Seasons and their rounds.
@Path("/api")
class SeasonResource {

    private final SeasonStore seasons;
    private final PlanningSeason planning;
    private final ChangingPlans changing;
    private final Calendar calendar;

    SeasonResource(SeasonStore seasons, PlanningSeason planning, ChangingPlans changing, Calendar calendar) {
        this.seasons = seasons;
        this.planning = planning;
        this.changing = changing;
        this.calendar = calendar;
    }

    /// The newest hundred, newest first.
    @GET
    @Path("/seasons")
    @PermitAll
    @Transactional
    public List<SeasonChanged> all() {
        return seasons.newestFirst(100).stream().map(calendar::page).toList();
    }

    @GET
    @Path("/seasons/{season}")
    @PermitAll
    @Transactional
    public SeasonChanged one(String season) {
        return calendar.page(seasons.bySlug(season).orElseThrow(() -> Refused.notFound("season", season)));
    }

    @POST
    @Path("/seasons")
    @RolesAllowed({Roles.ORGANIZER, Roles.ADMIN})
    @ResponseStatus(201)
    @Transactional
    public SeasonChanged plan(@NotNull @Valid NewSeason wish) {
        return calendar.page(planning.plan(wish));
    }

    @POST
    @Path("/seasons/{season}/rounds")
    @RolesAllowed({Roles.ORGANIZER, Roles.ADMIN})
    @ResponseStatus(201)
    public RoundAdded addRound(String season, @NotNull @Valid NewRound wish) {
        return new RoundAdded(planning.addRound(season, wish).number);
    }

    @PUT
    @Path("/seasons/{season}")
    @RolesAllowed({Roles.ORGANIZER, Roles.ADMIN})
    @Transactional
    public SeasonChanged change(String season, @NotNull @Valid SeasonChange wish) {
        return calendar.page(changing.change(season, wish));
    }

    @PUT
    @Path("/seasons/{season}/rounds/{number}")
    @RolesAllowed({Roles.ORGANIZER, Roles.ADMIN})
    public RoundAdded renameRound(String season, int number, @NotNull @Valid NewRound wish) {
        changing.rename(season, number, wish);
        return new RoundAdded(number);
    }

    record RoundAdded(int number) {}
}
