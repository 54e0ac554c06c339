package hairpin.leaderboard.race;

import hairpin.events.Boards.BoardChanged;
import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.Heats;
import hairpin.events.Submissions.RolloutSummary;
import hairpin.events.Submissions.SubmissionChanged;
import hairpin.leaderboard.look.FailureView;
import hairpin.leaderboard.look.Times;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.ScheduledRace;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// One submission: how far it is, and why it is ranked where it is.
///
/// @param number which of the racer's submissions in this race, from 1
/// @param submitted,submittedMs when, in the race's zone and since 1970
/// @param rollouts in the order of the suite
/// @param practice whether it was driven on the race's practice suite, of which nothing is hidden
/// @param hidden whether the tracks are not known yet, and figures are coarse
/// @param seenScore,seenGap of the same model on the practice tracks, and how much worse it was here, or null
/// @param heats how often it was ahead of its rivals, or null
/// @param failure why it could not race, where it could not
/// @param fasterThanMedian how many rollouts were faster than the field's median, of those that can be compared
public record SubmissionView(
        String tag,
        String id,
        String raceSlug,
        String raceName,
        String seasonSlug,
        String alias,
        String modelName,
        int number,
        String submitted,
        long submittedMs,
        String state,
        Integer queuePosition,
        int percent,
        int lapsCompleted,
        Integer rank,
        int racers,
        String score,
        String completion,
        String bestLap,
        Provenance provenance,
        List<RolloutBar> rollouts,
        int fasterThanMedian,
        int comparable,
        int unfinished,
        boolean practice,
        boolean hidden,
        CostView cost,
        String seenScore,
        String seenGap,
        Heats heats,
        FailureView failure) {

    public SubmissionView {
        rollouts = List.copyOf(rollouts);
    }

    static Optional<SubmissionView> of(PublicRecord known, String id, Locale locale) {
        return known.submission(id).map(submission -> of(submission, known, locale));
    }

    private static SubmissionView of(SubmissionChanged submission, PublicRecord known, Locale locale) {
        Optional<ScheduledRace> scheduled = known.race(submission.raceSlug());
        Optional<BoardChanged> board = known.board(submission.raceSlug());
        Unit unit = scheduled
                .map(ScheduledRace::race)
                .map(race -> Unit.of(race.ranking(), race.kind(), race.state()))
                .orElse(new Unit(true, submission.rollouts().isEmpty()))
                .told(submission.practice());
        List<RolloutSummary> comparable = submission.rollouts().stream()
                .filter(rollout -> rollout.lapOverPar() != null && rollout.medianLapOverPar() != null)
                .toList();
        return new SubmissionView(
                submission.eventId().toString(),
                submission.submissionId(),
                submission.raceSlug(),
                scheduled.map(place -> place.race().name()).orElse(submission.raceSlug()),
                submission.seasonSlug(),
                submission.alias(),
                submission.modelName(),
                submission.number(),
                Times.moment(
                        submission.submittedAt(),
                        scheduled.map(place -> place.season().timeZone()).orElse("UTC"),
                        locale),
                submission.submittedAt().toEpochMilli(),
                submission.state(),
                submission.queuePosition(),
                submission.percent(),
                submission.lapsCompleted(),
                submission.rank(),
                board.map(changed -> changed.rows().size()).orElse(0),
                submission.score() == null ? null : unit.score(submission.score()),
                submission.completionPercent() == null
                        ? null
                        : String.format(Locale.ROOT, "%.1f", submission.completionPercent()),
                unit.lap(submission.bestLapMs()),
                submission.provenance(),
                RolloutBar.of(submission.rollouts()),
                (int) comparable.stream()
                        .filter(rollout -> rollout.lapOverPar() < rollout.medianLapOverPar())
                        .count(),
                comparable.size(),
                (int) submission.rollouts().stream()
                        .map(RolloutSummary::lapOverPar)
                        .filter(Objects::isNull)
                        .count(),
                submission.practice(),
                unit.coarse(),
                CostView.of(submission.robustness()),
                submission.seenScore() == null ? null : unit.score(submission.seenScore()),
                submission.score() == null ? null : unit.seenGap(submission.score(), submission.seenScore()),
                submission.heats(),
                FailureView.of(submission.why(), submission.reason()));
    }

    /// Whether the board shows another one of the racer's results, and nothing may be told of this one yet.
    public boolean untold() {
        return finished() && hidden && rank == null;
    }

    /// Whether all that the result rests on may be seen.
    public boolean revealed() {
        return provenance != null && provenance.recordingSha256() != null;
    }

    String waited(Instant now) {
        return Times.age(now.toEpochMilli() - submittedMs);
    }

    public boolean waiting() {
        return "QUEUED".equals(state);
    }

    public boolean racing() {
        return "RUNNING".equals(state);
    }

    public boolean finished() {
        return "FINISHED".equals(state);
    }

    public boolean failed() {
        return "FAILED".equals(state);
    }

    public boolean broken() {
        return "ERROR".equals(state);
    }

    public boolean canceled() {
        return "CANCELED".equals(state);
    }
}
