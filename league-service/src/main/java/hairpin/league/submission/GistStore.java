package hairpin.league.submission;

import hairpin.league.season.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The stored gists. They follow from the results, so one that is missing can be worked out at any time.
@ApplicationScoped
class GistStore {

    private final EntityManager database;

    GistStore(EntityManager database) {
        this.database = database;
    }

    /// A finished submission of a race.
    ///
    /// @param drives as [DrivesText]; null where there is no gist yet
    record Ranked(UUID submissionId, UUID registrationId, Instant submittedAt, String drives) {}

    /// What is ranked, oldest first.
    List<Ranked> ranked(UUID raceId) {
        return database.createQuery(
                        "select s.id, s.registrationId, s.submittedAt, g.drives from SubmissionEntity s"
                                + " left join GistEntity g on g.submissionId = s.id"
                                + " where s.raceId = :race and s.practice = false and s.state = FINISHED"
                                + " order by s.submittedAt, s.id",
                        Ranked.class)
                .setParameter("race", raceId)
                .getResultList();
    }

    Optional<Gist.Told> told(UUID submissionId) {
        return database.createQuery("select told from GistEntity where submissionId = :submission", String.class)
                .setParameter("submission", submissionId)
                .getResultStream()
                .map(told -> JsonText.read(told, Gist.Told.class))
                .findFirst();
    }

    /// Two may find at once that one is missing.
    void keep(UUID submissionId, Gist gist) {
        database.createNativeQuery("insert into result_gist (submission_id, drives, told)"
                        + " values (:submission, :drives, :told)"
                        + " on conflict (submission_id) do update set drives = excluded.drives, told = excluded.told")
                .setParameter("submission", submissionId)
                .setParameter("drives", DrivesText.of(gist.drives()))
                .setParameter("told", JsonText.of(gist.told()))
                .executeUpdate();
    }

    void forget(UUID submissionId) {
        database.createQuery("delete from GistEntity where submissionId = :submission")
                .setParameter("submission", submissionId)
                .executeUpdate();
    }
}
