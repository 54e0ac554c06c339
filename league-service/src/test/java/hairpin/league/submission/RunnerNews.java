package hairpin.league.submission;

import hairpin.events.EvaluationNews;
import hairpin.events.EvaluationNews.EvaluationBroke;
import hairpin.events.EvaluationNews.EvaluationCalledOff;
import hairpin.events.EvaluationNews.EvaluationFailed;
import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.EvaluationNews.EvaluationProgressed;
import hairpin.events.EvaluationNews.EvaluationStarted;
import hairpin.events.EvaluationNews.LapResult;
import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.EvaluationNews.RivalResult;
import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.FailureReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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

    EvaluationFailed failed(int attempt, String reason, FailureReason why) {
        return new EvaluationFailed(UUID.randomUUID(), AT, submissionId, attempt, reason, why);
    }

    EvaluationBroke broke(int attempt) {
        return new EvaluationBroke(UUID.randomUUID(), AT, submissionId, attempt, "out of memory");
    }

    EvaluationCalledOff calledOff(int attempt) {
        return new EvaluationCalledOff(UUID.randomUUID(), AT, submissionId, attempt);
    }

    EvaluationFinished finished(int attempt) {
        return finished(attempt, new Provenance("ab".repeat(32), "race", 1, "digest", "1", "runner-1", null), 1.1);
    }

    /// Two laps on each of four tracks, each so many times par.
    EvaluationFinished finished(int attempt, Provenance provenance, double overPar) {
        List<RolloutResult> rollouts = new ArrayList<>();
        for (int index = 0; index < 4; index++) {
            long lapMs = Math.round(PAR_MS * (overPar + 0.01 * index));
            rollouts.add(rollout(index, lap(1, lapMs), lap(2, lapMs)));
        }
        return finished(attempt, provenance, rollouts);
    }

    /// Two laps on each of four tracks, against rivals of whom each took so long for its laps; 0: it finished none.
    EvaluationFinished raced(int attempt, Provenance provenance, double overPar, long... rivalsMs) {
        List<RivalResult> rivals = LongStream.of(rivalsMs)
                .mapToObj(ms -> new RivalResult(ms == 0 ? 0 : 2, ms))
                .toList();
        return finished(
                attempt,
                provenance,
                finished(attempt, provenance, overPar).rollouts().stream()
                        .map(it -> new RolloutResult(it.index(), it.parLapMs(), it.digest(), it.laps(), rivals))
                        .toList());
    }

    /// Stuck in the first bend of each track.
    EvaluationFinished finishedWithoutALap(int attempt, Provenance provenance) {
        return drove(attempt, provenance, 60_000, 3);
    }

    /// One lap on each of four tracks.
    EvaluationFinished drove(int attempt, Provenance provenance, long lapMs, double completionPercent) {
        LapResult lap = new LapResult(1, lapMs, completionPercent, "Immobilized", 0, 0, 6, 0);
        return finished(
                attempt,
                provenance,
                IntStream.range(0, 4).mapToObj(index -> rollout(index, lap)).toList());
    }

    private EvaluationFinished finished(int attempt, Provenance provenance, List<RolloutResult> rollouts) {
        return new EvaluationFinished(
                UUID.randomUUID(), AT, submissionId, attempt, provenance, 1_500, 90_000, rollouts);
    }

    private static RolloutResult rollout(int index, LapResult... laps) {
        return new RolloutResult(index, PAR_MS, "cd".repeat(32), List.of(laps));
    }

    List<EvaluationNews> everything(int attempt) {
        return List.of(
                started(attempt), progressed(attempt, 1, 2), finished(attempt), failed(attempt, "why"), broke(attempt));
    }

    private static LapResult lap(int trial, long lapMs) {
        return new LapResult(trial, lapMs, 100, "Lap complete", 1, 0, 0, 0);
    }
}
