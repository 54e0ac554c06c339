package hairpin.events;

import static hairpin.events.Service.LEADERBOARD;
import static hairpin.events.Service.LEAGUE;
import static hairpin.events.Service.RUNNER;

import java.time.Duration;
import java.util.List;

/// The catalogue of topics. The local broker, the chart and the tests are set up from it.
public final class Topics {

    public static final Topic<EvaluationJob> EVALUATION_JOBS =
            Topic.kept("evaluation-jobs", EvaluationJob.class, "submission", Duration.ofDays(7), LEAGUE, RUNNER);

    /// Kept as long as the jobs are.
    public static final Topic<CallOffs> CALL_OFFS =
            Topic.kept("call-offs", CallOffs.class, "submission", Duration.ofDays(7), LEAGUE, RUNNER);

    public static final Topic<EvaluationNews> EVALUATIONS =
            Topic.kept("evaluations", EvaluationNews.class, "submission", Duration.ofDays(30), RUNNER, LEAGUE);

    public static final Topic<Suites> SUITES = Topic.compacted("suites", Suites.class, "race", LEAGUE, RUNNER);

    public static final Topic<Seasons> SEASONS =
            Topic.compacted("seasons", Seasons.class, "season", LEAGUE, LEADERBOARD);

    public static final Topic<Boards> BOARDS = Topic.compacted("boards", Boards.class, "race", LEAGUE, LEADERBOARD);

    public static final Topic<SeasonStandings> STANDINGS =
            Topic.compacted("standings", SeasonStandings.class, "season", LEAGUE, LEADERBOARD);

    public static final Topic<Submissions> SUBMISSIONS =
            Topic.compacted("submissions", Submissions.class, "submission", LEAGUE, LEADERBOARD);

    public static final Topic<Runs> RUNS = Topic.compacted("runs", Runs.class, "race", LEAGUE, LEADERBOARD);

    /// The evaluation runners; Kafka spreads the jobs over however many there are.
    public static final ShareGroup EVALUATION_RUNNERS =
            new ShareGroup("evaluation-runners", EVALUATION_JOBS, Duration.ofSeconds(60), 5);

    /// The largest record that any topic takes and any writer sends. The bounds of a race's suite and laps keep its
    /// events well below; what grows with a season, boards and calendars, has room for some ten thousand lines.
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final List<Topic<?>> ALL =
            List.of(EVALUATION_JOBS, CALL_OFFS, EVALUATIONS, SUITES, SEASONS, BOARDS, STANDINGS, SUBMISSIONS, RUNS);

    private Topics() {}

    public static List<Topic<?>> all() {
        return ALL;
    }

    public static List<ShareGroup> shareGroups() {
        return List.of(EVALUATION_RUNNERS);
    }
}
