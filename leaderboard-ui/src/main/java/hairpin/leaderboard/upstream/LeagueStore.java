package hairpin.leaderboard.upstream;

import hairpin.events.PublicResult;
import hairpin.events.Runs.RunChanged;
import hairpin.events.Submissions.SubmissionChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.GenericType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// What the league keeps for who is logged in, and what it may be told.
@ApplicationScoped
public class LeagueStore {

    private static final String LEAGUE = "league";

    private final AnswerStore answers;
    private final LeagueResource league;

    LeagueStore(AnswerStore answers, @RestClient LeagueResource league) {
        this.answers = answers;
        this.league = league;
    }

    public Answer<List<Registration>> registrations() {
        return answers.ask(LEAGUE, league::registrations, new GenericType<>() {});
    }

    public Answer<Registration> register(String season, NewRegistration wish) {
        return answers.ask(LEAGUE, login -> league.register(login, season, wish), new GenericType<>() {});
    }

    /// @param race whose submissions, or null for all
    public Answer<List<SubmissionChanged>> submissions(String race) {
        return answers.ask(LEAGUE, login -> league.submissions(login, race), new GenericType<>() {});
    }

    public Answer<SubmissionChanged> submit(String race, String modelId) {
        return answers.ask(
                LEAGUE, login -> league.submit(login, race, Map.of("modelId", modelId)), new GenericType<>() {});
    }

    /// On the race's practice suite.
    public Answer<SubmissionChanged> practise(String race, String modelId) {
        return answers.ask(
                LEAGUE, login -> league.practise(login, race, Map.of("modelId", modelId)), new GenericType<>() {});
    }

    public Answer<Boolean> cancel(String submissionId) {
        return answers.order(LEAGUE, login -> league.cancel(login, submissionId));
    }

    /// What a result rests on, without its recording; refused while the suite is hidden.
    public Answer<PublicResult> result(String submissionId) {
        return answers.ask(LEAGUE, login -> league.result(login, submissionId), new GenericType<>() {});
    }

    /// All runs of an event, in the order of checking in.
    public Answer<List<RunChanged>> runs(String race) {
        return answers.ask(LEAGUE, login -> league.runs(login, race), new GenericType<>() {});
    }

    public Answer<Boolean> checkIn(String race, String alias, String car, String model) {
        Map<String, String> run = Map.of("alias", alias, "carName", car, "modelName", model);
        return answers.order(LEAGUE, login -> league.checkIn(login, race, run));
    }

    public Answer<RunRecord> record(String runId) {
        return answers.ask(LEAGUE, login -> league.record(login, runId), new GenericType<>() {});
    }

    /// @param act one of `call`, `start`, `pause`, `resume`, `end`, `undo`, `did-not-finish`, `laps`
    public Answer<Boolean> act(String runId, String act) {
        return answers.order(LEAGUE, login -> league.act(login, runId, act));
    }

    /// @param judgement one of `validate`, `invalidate`, and `merge` with the lap before
    public Answer<Boolean> judge(String runId, int lap, String judgement) {
        return answers.order(LEAGUE, login -> league.correct(login, runId, lap, judgement, Map.of()));
    }

    /// @param firstMs how long the first of the two laps took, or null for half of it
    public Answer<Boolean> split(String runId, int lap, Integer firstMs) {
        Map<String, Integer> amount = firstMs == null ? Map.of() : Map.of("firstMs", firstMs);
        return answers.order(LEAGUE, login -> league.correct(login, runId, lap, "split", amount));
    }

    /// A passing that was kept but did not count was a crossing after all.
    public Answer<Boolean> count(String runId, String device, String boot, long sequence) {
        Map<String, ?> passing = Map.of("deviceId", device, "bootId", boot, "sequence", sequence);
        return answers.order(LEAGUE, login -> league.count(login, runId, passing));
    }

    public Answer<Boolean> countResets(String runId, int lap, int count) {
        return answers.order(LEAGUE, login -> league.correct(login, runId, lap, "resets", Map.of("count", count)));
    }
}
