package hairpin.league.submission;

import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.league.submission.SubmissionState.Failed;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Has a share of the results driven once more and compares: the same model on the same suite with the same
/// engine gives the same bits, or something is wrong with us, and organizers have to know.
@ApplicationScoped
class CheckingResults {

    private static final Logger LOG = Logger.getLogger(CheckingResults.class);

    private final RerunStore reruns;
    private final Clock clock;
    private final double share;

    CheckingResults(RerunStore reruns, Clock clock, SubmissionConfig config) {
        this.reruns = reruns;
        this.clock = clock;
        this.share = config.checked();
    }

    void start(@Observes StartupEvent started, MeterRegistry metrics) {
        metrics.gauge("hairpin.results.differing", reruns, CheckingResults::unsettled);
    }

    /// Chance is the submission's own id, which nobody chose.
    void checkByChance(SubmissionEntity submission) {
        if (isChosen(submission.id, share)) {
            reruns.persist(RerunEntity.of(submission, null, clock.instant()));
        }
    }

    static boolean isChosen(UUID id, double share) {
        return (id.getLeastSignificantBits() >>> 11 & (1L << 51) - 1) < share * (1L << 51);
    }

    /// @param change of the rerun
    void moved(RerunEntity rerun, SubmissionEntity submission, HearingNews.Change change) {
        Optional<EvaluationFinished> first = submission.result();
        if (change.heard() instanceof EvaluationFinished again) {
            rerun.keep(again);
            if (rerun.isCheck() && first.isPresent()) {
                Difference.between(first.get(), again).ifPresent(it -> alarm(rerun, submission, it));
            }
        } else if (rerun.isCheck()
                && first.isPresent()
                && change.after() instanceof Failed failed
                && failed.reason().isOfTheModel()) {
            alarm(
                    rerun,
                    submission,
                    "raced at first, and then could not: " + failed.reason().sentence());
        }
    }

    private void alarm(RerunEntity rerun, SubmissionEntity submission, String difference) {
        rerun.difference = difference;
        LOG.errorf("submission %s was driven again, and something else came out: %s", submission.id, difference);
    }

    private static double unsettled(RerunStore reruns) {
        return QuarkusTransaction.requiringNew().call(reruns::unsettled);
    }
}
