package hairpin.league.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Objects;
import java.util.UUID;

/// Finds the jobs by which runners know reruns.
final class Reruns {

    private Reruns() {}

    /// @param rejudging null for a check of ours
    static RunnerNews of(RerunStore reruns, RunnerNews submission, String rejudging) {
        UUID id = QuarkusTransaction.requiringNew().call(() -> reruns.streamAll()
                .filter(rerun -> rerun.submissionId.toString().equals(submission.submissionId()))
                .filter(rerun -> Objects.equals(rejudging, Objects.toString(rerun.rejudgingId, null)))
                .findFirst()
                .orElseThrow()
                .id);
        return new RunnerNews(id.toString());
    }
}
