package hairpin.league.submission;

import hairpin.league.classification.Classified;
import hairpin.league.classification.Classifying;
import hairpin.league.season.RaceMoved;
import hairpin.league.season.RaceState;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;

/// Tells each submission whose rank changed, whoever's result did that, and all of them in full once their race has
/// closed and nothing is hidden any more.
@ApplicationScoped
class RanksListener {

    private final SubmissionStore submissions;
    private final SubmissionNews news;

    RanksListener(SubmissionStore submissions, SubmissionNews news) {
        this.submissions = submissions;
        this.news = news;
    }

    void reveal(@Observes @Priority(Classifying.FIRST + 1) RaceMoved moved) {
        if (moved.to() == RaceState.CLOSED) {
            submissions.finished(moved.raceId()).forEach(news::publish);
        }
    }

    void follow(@Observes Classified classified) {
        for (SubmissionEntity submission : submissions.finished(classified.raceId())) {
            Integer rank = classified.rankByAttempt().get(submission.id.toString());
            if (!Objects.equals(rank, submission.rank)) {
                submission.rank = rank;
                news.publish(submission);
            }
        }
    }
}
