package hairpin.cli.verify;

import hairpin.events.PublicResult;
import hairpin.scoring.Attempt;
import hairpin.scoring.Drive;
import hairpin.scoring.Ranking;
import hairpin.scoring.Score;
import hairpin.scoring.Scoring;
import hairpin.scoring.SuiteDrives;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The published score beside the one that the published laps come to, by the rules that the league scores with.
final class ScoreCheck {

    private static final String WHAT = "the laps give the published score";

    private ScoreCheck() {}

    static Check of(PublicResult result) {
        Optional<Ranking> ranking = Arrays.stream(Ranking.values())
                .filter(it -> it.name().equals(result.ranking()))
                .findFirst();
        if (ranking.isEmpty()) {
            return Check.fails(WHAT, "this release knows no ranking " + result.ranking());
        }
        Score score;
        try {
            score = Scoring.by(ranking.get()).score(attempt(result));
        } catch (IllegalArgumentException impossible) {
            return Check.fails(WHAT, impossible.getMessage());
        }
        String published = words(result.score());
        String again = words(score.hasValue() ? score.value() : null);
        return published.equals(again)
                ? Check.holds(WHAT, again + " by " + result.ranking())
                : Check.fails(WHAT, "published is " + published + ", the laps come to " + again);
    }

    /// Whose it is makes no difference to what it is worth.
    private static Attempt attempt(PublicResult result) {
        List<Drive> drives = SuiteDrives.of(result.suite(), result.rules().laps(), result.rollouts());
        return new Attempt(new UUID(0, 0), result.submissionId(), result.submittedAt(), drives);
    }

    private static String words(Double score) {
        return score == null ? "none" : score.toString();
    }
}
