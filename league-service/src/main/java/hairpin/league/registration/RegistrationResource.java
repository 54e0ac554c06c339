package hairpin.league.registration;

import hairpin.league.access.Caller;
import hairpin.league.access.Roles;
import hairpin.league.problem.Refused;
import hairpin.league.season.SeasonStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/// A racer's place in a season.
@Path("/api")
class RegistrationResource {

    private final Registering registering;
    private final RegistrationStore registrations;
    private final SeasonStore seasons;
    private final Caller caller;

    RegistrationResource(Registering registering, RegistrationStore registrations, SeasonStore seasons, Caller caller) {
        this.registering = registering;
        this.registrations = registrations;
        this.seasons = seasons;
        this.caller = caller;
    }

    @POST
    @Path("/seasons/{season}/registrations")
    @RolesAllowed(Roles.RACER)
    @ResponseStatus(201)
    public Registration register(String season, @NotNull @Valid NewRegistration wish) {
        return card(registering.register(season, caller.id(), wish), season);
    }

    /// Who is in a season, in the order of registering.
    @GET
    @Path("/seasons/{season}/registrations")
    @RolesAllowed({Roles.ORGANIZER, Roles.ADMIN})
    @Transactional
    public List<Entrant> all(String season) {
        UUID seasonId = seasons.bySlug(season).orElseThrow(() -> Refused.notFound("season", season)).id;
        return registrations.ofSeason(seasonId).stream()
                .map(racer -> new Entrant(
                        racer.alias,
                        racer.country,
                        racer.team,
                        racer.division,
                        racer.registeredAt,
                        registrations.isExcluded(racer.id)))
                .toList();
    }

    @GET
    @Path("/me/registrations")
    @RolesAllowed(Roles.RACER)
    @Transactional
    public List<Registration> mine() {
        return registrations.ofRacer(caller.id()).stream()
                .map(entity -> card(entity, seasons.findById(entity.seasonId).slug))
                .toList();
    }

    /// @param excluded whether an organizer has excluded this racer
    record Entrant(
            String alias, String country, String team, String division, Instant registeredAt, boolean excluded) {}

    record Registration(
            UUID registrationId, String seasonSlug, String alias, String country, String team, String division) {}

    private static Registration card(RegistrationEntity entity, String seasonSlug) {
        return new Registration(entity.id, seasonSlug, entity.alias, entity.country, entity.team, entity.division);
    }
}
