package hairpin.league.submission;

import hairpin.events.EvaluationNews;
import hairpin.events.EvaluationNews.EvaluationBroke;
import hairpin.events.EvaluationNews.EvaluationFailed;
import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.EvaluationNews.EvaluationProgressed;
import hairpin.events.EvaluationNews.EvaluationStarted;
import hairpin.events.EvaluationNews.LapResult;
import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.EvaluationNews.RolloutResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What a runner says of one submission.
record RunnerNews(String submissionId) {

    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");
    private static final long PAR_MS = 10_000;

    EvaluationStarted started(int attempt) {
        return new EvaluationStarted(UUID.randomUUID(), AT, submissionId, attempt, "runner-1");
    }

    EvaluationProgressed progressed(int attempt, int done, int total) {
        return new EvaluationProgressed(UUID.randomUUID(), AT, submissionId, attempt, done, total, 2 * done);
    }

    EvaluationFailed failed(int attempt, String reason) {
        return new EvaluationFailed(UUID.randomUUID(), AT, submissionId, attempt, reason);
    }

    EvaluationBroke broke(int attempt) {
        return new EvaluationBroke(UUID.randomUUID(), AT, submissionId, attempt, "out of memory");
    }

    EvaluationFinished finished(int attempt) {
        return finished(attempt, new Provenance("ab".repeat(32), "race", 1, "digest", "1", "runner-1", null), 1.1);
    }

    /// Two laps on each of four tracks, each so many times par.
    EvaluationFinished finished(int attempt, Provenance provenance, double overPar) {
        List<RolloutResult> rollouts = new ArrayList<>();
        for (int index = 0; index < 4; index++) {
            long lapMs = Math.round(PAR_MS * (overPar + 0.01 * index));
            rollouts.add(new RolloutResult(index, PAR_MS, "cd".repeat(32), List.of(lap(1, lapMs), lap(2, lapMs))));
        }
        return new EvaluationFinished(
                UUID.randomUUID(), AT, submissionId, attempt, provenance, 1_500, 90_000, rollouts);
    }

    List<EvaluationNews> everything(int attempt) {
        return List.of(
                started(attempt), progressed(attempt, 1, 2), finished(attempt), failed(attempt, "why"), broke(attempt));
    }

    private static LapResult lap(int trial, long lapMs) {
        return new LapResult(trial, lapMs, 100, "Lap complete", 1, 0, 0, 0);
    }
}
