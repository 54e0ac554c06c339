package hairpin.league.submission;

import hairpin.events.EvaluationNews.EvaluationFinished;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The stored submissions that finished: their results, and what stands beside these.
@ApplicationScoped
class FinishedStore implements PanacheRepositoryBase<SubmissionEntity, UUID> {

    /// Its result as the runner sent it, which is not kept in mind as the submission itself is.
    Optional<EvaluationFinished> result(UUID id) {
        return getEntityManager()
                .createQuery("select result from SubmissionEntity where id = :id and result is not null", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .flatMap(JobEntity::read);
    }

    /// Of what may be ranked in a race those of which that is no longer the rank, oldest first.
    ///
    /// @param rankById of what is on the board
    List<SubmissionEntity> rankedOtherwise(UUID raceId, Map<UUID, Integer> rankById) {
        List<UUID> ids = getEntityManager()
                .createQuery(
                        "select id, rank from SubmissionEntity"
                                + " where raceId = :race and practice = false and state = FINISHED",
                        Object[].class)
                .setParameter("race", raceId)
                .getResultStream()
                .filter(pair -> !Objects.equals(rankById.get((UUID) pair[0]), pair[1]))
                .map(pair -> (UUID) pair[0])
                .toList();
        return ids.isEmpty()
                ? List.of()
                : list("id in ?1", Sort.by("submittedAt").and("id"), ids);
    }

    /// What is ranked; practice never is.
    List<SubmissionEntity> ofRace(UUID raceId) {
        return list(
                "raceId = ?1 and practice = false and state = ?2",
                Sort.by("submittedAt").and("id"),
                raceId,
                StateWord.FINISHED);
    }

    /// What the models of finished submissions came to in their racers' latest practice of them, by submission.
    Map<UUID, Double> seenScores(UUID raceId) {
        return seenScores("s.raceId = :one", raceId);
    }

    /// The same of one submission, or null.
    Double seenScore(SubmissionEntity submission) {
        return seenScores("s.id = :one", submission.id).get(submission.id);
    }

    private Map<UUID, Double> seenScores(String which, UUID one) {
        return getEntityManager()
                .createQuery(
                        "select s.id, p.score from SubmissionEntity s join SubmissionEntity p on p.raceId = s.raceId"
                                + " and p.registrationId = s.registrationId and p.modelSha256 = s.modelSha256"
                                + " where " + which + " and s.practice = false and s.state = FINISHED"
                                + " and p.practice = true and p.state = FINISHED and p.score is not null"
                                + " order by p.submittedAt, p.id",
                        Object[].class)
                .setParameter("one", one)
                .getResultStream()
                .collect(Collectors.toMap(pair -> (UUID) pair[0], pair -> (Double) pair[1], (_, latest) -> latest));
    }
}
