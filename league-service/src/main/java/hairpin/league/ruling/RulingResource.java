package hairpin.league.ruling;

import hairpin.league.access.Caller;
import hairpin.league.access.Roles;
import hairpin.league.problem.PlainText;
import hairpin.league.problem.Refused;
import hairpin.league.season.SeasonStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/// Disqualifications, penalties and exclusions, for organizers.
@Path("/api")
@RolesAllowed({Roles.ORGANIZER, Roles.ADMIN})
class RulingResource {

    private final Ruling ruling;
    private final RulingCards cards;
    private final SeasonStore seasons;
    private final Caller caller;

    RulingResource(Ruling ruling, RulingCards cards, SeasonStore seasons, Caller caller) {
        this.ruling = ruling;
        this.cards = cards;
        this.seasons = seasons;
        this.caller = caller;
    }

    /// All of a season and its races, the newest first; those that were lifted, too.
    @GET
    @Path("/seasons/{season}/rulings")
    @Transactional
    public List<RulingCard> all(String season) {
        return cards.of(seasons.bySlug(season).orElseThrow(() -> Refused.notFound("season", season)));
    }

    @POST
    @Path("/races/{race}/rulings")
    @ResponseStatus(201)
    @Transactional
    public RulingCard rule(String race, @NotNull @Valid NewRuling wish) {
        return cards.of(ruling.rule(race, wish, caller.name()));
    }

    /// The racer's results leave every board that is not final, and the standings.
    @POST
    @Path("/seasons/{season}/exclusions")
    @ResponseStatus(201)
    @Transactional
    public RulingCard exclude(String season, @NotNull @Valid NewExclusion wish) {
        return cards.of(ruling.exclude(season, wish, caller.name()));
    }

    @POST
    @Path("/rulings/{id}/lift")
    @Transactional
    public RulingCard lift(String id, @NotNull @Valid Lifting wish) {
        return cards.of(ruling.lift(known(id), wish.reason(), caller.name()));
    }

    record Lifting(@PlainText @Size(min = 3, max = 500) String reason) {}

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw Refused.notFound("ruling", id);
        }
    }
}
