package hairpin.leaderboard.upstream;

import hairpin.events.Seasons.SeasonChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.GenericType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// What organizers ask of the league, and tell it.
@ApplicationScoped
public class OrganizerStore {

    private static final String LEAGUE = "league";

    private final AnswerStore answers;
    private final OrganizerResource league;

    OrganizerStore(AnswerStore answers, @RestClient OrganizerResource league) {
        this.answers = answers;
        this.league = league;
    }

    /// The newest first.
    public Answer<List<SeasonChanged>> seasons() {
        return answers.ask(LEAGUE, league::seasons, new GenericType<>() {});
    }

    public Answer<SeasonChanged> season(String slug) {
        return answers.ask(LEAGUE, login -> league.season(login, slug), new GenericType<>() {});
    }

    public Answer<Boolean> planSeason(Map<String, ?> season) {
        return answers.order(LEAGUE, login -> league.planSeason(login, season));
    }

    public Answer<Boolean> changeSeason(String season, Map<String, ?> change) {
        return answers.order(LEAGUE, login -> league.changeSeason(login, season, change));
    }

    /// @return its number
    public Answer<Integer> addRound(String season, String name) {
        Answer<Map<String, Integer>> added = answers.ask(
                LEAGUE, login -> league.addRound(login, season, Map.of("name", name)), new GenericType<>() {});
        return added.map(round -> round.get("number"));
    }

    public Answer<Boolean> renameRound(String season, int round, String name) {
        return answers.order(LEAGUE, login -> league.renameRound(login, season, round, Map.of("name", name)));
    }

    public Answer<Boolean> addRace(String season, int round, Map<String, ?> race) {
        return answers.order(LEAGUE, login -> league.addRace(login, season, round, race));
    }

    public Answer<RacePlan> race(String slug) {
        return answers.ask(LEAGUE, login -> league.race(login, slug), new GenericType<>() {});
    }

    public Answer<Boolean> changeRace(String slug, Map<String, ?> change) {
        return answers.order(LEAGUE, login -> league.changeRace(login, slug, change));
    }

    /// @param step `open`, `close` or `finish`
    public Answer<Boolean> move(String race, String step) {
        return answers.order(LEAGUE, login -> league.move(login, race, step));
    }

    /// Who is in a season, in the order of registering.
    public Answer<List<Entrant>> entrants(String season) {
        return answers.ask(LEAGUE, login -> league.entrants(login, season), new GenericType<>() {});
    }

    /// All of a season and its races, the newest first; those that were lifted, too.
    public Answer<List<Ruling>> rulings(String season) {
        return answers.ask(LEAGUE, login -> league.rulings(login, season), new GenericType<>() {});
    }

    /// @param kind `DISQUALIFICATION` or `PENALTY`
    /// @param penaltyMs 0 for a disqualification
    public Answer<Boolean> rule(String race, String alias, String kind, int penaltyMs, String reason) {
        Map<String, ?> ruling = Map.of("alias", alias, "kind", kind, "penaltyMs", penaltyMs, "reason", reason);
        return answers.order(LEAGUE, login -> league.rule(login, race, ruling));
    }

    public Answer<Boolean> exclude(String season, String alias, String reason) {
        Map<String, String> exclusion = Map.of("alias", alias, "reason", reason);
        return answers.order(LEAGUE, login -> league.exclude(login, season, exclusion));
    }

    public Answer<Boolean> lift(String rulingId, String reason) {
        return answers.order(LEAGUE, login -> league.lift(login, rulingId, Map.of("reason", reason)));
    }

    /// All of a race, the newest first, without what came out.
    public Answer<List<Rejudging>> rejudgings(String race) {
        return answers.ask(LEAGUE, login -> league.rejudgings(login, race), new GenericType<>() {});
    }

    /// Has all that was judged in a race driven again.
    public Answer<Rejudging> rejudge(String race, String reason) {
        return answers.ask(
                LEAGUE, login -> league.rejudge(login, race, Map.of("reason", reason)), new GenericType<>() {});
    }

    /// With what came out.
    public Answer<Rejudging> rejudging(String id) {
        return answers.ask(LEAGUE, login -> league.rejudging(login, id), new GenericType<>() {});
    }

    /// @param step `apply` or `drop`
    public Answer<Boolean> decide(String rejudging, String step, String reason) {
        return answers.order(LEAGUE, login -> league.decide(login, rejudging, step, Map.of("reason", reason)));
    }

    /// Results of a race that came out otherwise when they were driven once more, the newest first.
    public Answer<List<Difference>> differences(String race) {
        return answers.ask(LEAGUE, login -> league.differences(login, race), new GenericType<>() {});
    }

    /// Of all races those that nobody has settled, the newest first.
    public Answer<List<Difference>> differences() {
        return answers.ask(LEAGUE, league::differences, new GenericType<>() {});
    }

    public Answer<Boolean> settle(String difference, String reason) {
        return answers.order(LEAGUE, login -> league.settle(login, difference, Map.of("reason", reason)));
    }
}
