package hairpin.league.season;

import hairpin.events.Seasons.Race;
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
import org.jboss.resteasy.reactive.ResponseStatus;

/// Races, from their announcement to their reveal.
@Path("/api")
class RaceResource {

    private final RaceStore races;
    private final SeasonStore seasons;
    private final AddingRace adding;
    private final ChangingPlans changing;
    private final MovingRace moving;
    private final RivalsClient rivals;

    RaceResource(
            RaceStore races,
            SeasonStore seasons,
            AddingRace adding,
            ChangingPlans changing,
            MovingRace moving,
            RivalsClient rivals) {
        this.races = races;
        this.seasons = seasons;
        this.changing = changing;
        this.adding = adding;
        this.moving = moving;
        this.rivals = rivals;
    }

    @POST
    @Path("/seasons/{season}/rounds/{number}/races")
    @RolesAllowed({Roles.ORGANIZER, Roles.ADMIN})
    @ResponseStatus(201)
    public Race add(String season, int number, @NotNull @Valid NewRace wish) {
        hold(wish.rules());
        return Calendar.line(adding.add(season, number, wish));
    }

    /// The race with its rules, as everyone may know them.
    @GET
    @Path("/races/{race}")
    @PermitAll
    @Transactional
    public RacePlan one(String race) {
        RaceEntity found = races.bySlug(race).orElseThrow(() -> Refused.notFound("race", race));
        return RacePlan.of(seasons.findById(found.seasonId), found);
    }

    @PUT
    @Path("/races/{race}")
    @RolesAllowed({Roles.ORGANIZER, Roles.ADMIN})
    @Transactional
    public RacePlan change(String race, @NotNull @Valid RaceChange wish) {
        hold(wish.rules());
        RaceEntity changed = changing.change(race, wish);
        return RacePlan.of(seasons.findById(changed.seasonId), changed);
    }

    private void hold(DrivingWish rules) {
        if (rules != null) {
            rivals.hold(rules.rivals());
        }
    }

    @POST
    @Path("/races/{race}/open")
    @RolesAllowed({Roles.ORGANIZER, Roles.ADMIN})
    public Race open(String race) {
        return Calendar.line(moving.open(race));
    }

    @POST
    @Path("/races/{race}/close")
    @RolesAllowed({Roles.ORGANIZER, Roles.ADMIN})
    public Race close(String race) {
        return Calendar.line(moving.close(race));
    }

    /// The hidden suite with its salt, for everyone, once the race has closed.
    @GET
    @Path("/races/{race}/reveal")
    @PermitAll
    @Transactional
    public SuiteReveal reveal(String race) {
        RaceEntity found = races.bySlug(race).orElseThrow(() -> Refused.notFound("race", race));
        return SuiteReveal.of(found, races.suite(found.id));
    }

    /// What racers practise on, for everyone, at any time.
    @GET
    @Path("/races/{race}/practice")
    @PermitAll
    @Transactional
    public SuiteReveal practice(String race) {
        RaceEntity found = races.bySlug(race).orElseThrow(() -> Refused.notFound("race", race));
        return SuiteReveal.ofPractice(found, races.practiceSuite(found.id));
    }
}
