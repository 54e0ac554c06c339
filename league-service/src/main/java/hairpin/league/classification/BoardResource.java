package hairpin.league.classification;

import hairpin.events.Boards.BoardChanged;
import hairpin.events.SeasonStandings;
import hairpin.events.SeasonStandings.StandingsChanged;
import hairpin.league.access.Roles;
import hairpin.league.problem.Refused;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceStore;
import hairpin.league.season.SeasonEntity;
import hairpin.league.season.SeasonStore;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/// Boards and standings for everyone; making a race final for its organizer.
@Path("/api")
class BoardResource {

    private final BoardStore boards;
    private final RaceStore races;
    private final SeasonStore seasons;
    private final FinishingRace finishing;

    BoardResource(BoardStore boards, RaceStore races, SeasonStore seasons, FinishingRace finishing) {
        this.boards = boards;
        this.races = races;
        this.seasons = seasons;
        this.finishing = finishing;
    }

    @GET
    @Path("/races/{race}/board")
    @PermitAll
    @Transactional
    public BoardChanged board(String race) {
        RaceEntity found = races.bySlug(race).orElseThrow(() -> Refused.notFound("race", race));
        return boards.board(found.id).orElseThrow(() -> Refused.notFound("board of race", race));
    }

    @GET
    @Path("/seasons/{season}/standings")
    @PermitAll
    @Transactional
    public StandingsChanged standings(String season) {
        SeasonEntity found = seasons.bySlug(season).orElseThrow(() -> Refused.notFound("season", season));
        return boards.standings(found.id).orElseGet(() -> empty(found));
    }

    /// The points of the race stand from now on.
    @POST
    @Path("/races/{race}/finish")
    @RolesAllowed({Roles.ORGANIZER, Roles.ADMIN})
    @Transactional
    public BoardChanged finish(String race) {
        finishing.finish(race);
        return board(race);
    }

    private static StandingsChanged empty(SeasonEntity season) {
        return new StandingsChanged(
                new UUID(0, 0), season.createdAt, season.slug, 0, SeasonStandings.COUNTBACK, List.of());
    }
}
