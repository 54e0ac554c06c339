package hairpin.league.submission;

import hairpin.league.classification.Classified;
import hairpin.league.classification.Classifying;
import hairpin.league.season.RaceMoved;
import hairpin.league.season.RaceState;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Tells each submission whose rank changed, whoever's result did that, and all of them in full once their race has
/// closed and nothing is hidden any more.
@ApplicationScoped
class RanksListener {

    private final FinishedStore finished;
    private final SubmissionNews news;

    RanksListener(FinishedStore finished, SubmissionNews news) {
        this.finished = finished;
        this.news = news;
    }

    void reveal(@Observes @Priority(Classifying.FIRST + 1) RaceMoved moved) {
        if (moved.to() == RaceState.CLOSED) {
            news.publish(moved.raceId(), finished.ofRace(moved.raceId()));
        }
    }

    void follow(@Observes Classified classified) {
        Map<UUID, Integer> ranks = classified.rankByAttempt().entrySet().stream()
                .collect(Collectors.toMap(entry -> UUID.fromString(entry.getKey()), Map.Entry::getValue));
        List<SubmissionEntity> moved = finished.rankedOtherwise(classified.raceId(), ranks);
        moved.forEach(submission -> submission.rank = ranks.get(submission.id));
        news.publish(classified.raceId(), moved);
    }
}
