package hairpin.league.submission;

import hairpin.events.Boards.BoardRow;
import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.EvaluationNews.LapResult;
import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.Heats;
import hairpin.events.Heats.AgainstRival;
import hairpin.events.Rival;
import hairpin.events.Robustness;
import hairpin.events.Submissions.RolloutSummary;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import hairpin.league.season.RaceEntity;
import hairpin.scoring.Drive;
import hairpin.scoring.HeatTally;
import hairpin.scoring.SuiteDrives;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// What a submission's page says of its result.
///
/// @param score,completionPercent,bestLapMs,provenance,robustness,heats null where there is none, or where it may not
///     be told
record Figures(
        Double score,
        Double completionPercent,
        Long bestLapMs,
        int lapsCompleted,
        Provenance provenance,
        List<RolloutSummary> rollouts,
        Robustness robustness,
        Heats heats) {

    /// What it is driven on, and under which rules.
    record Course(Suite suite, RaceEntity race) {}

    /// While it is driven, laps are told to a twentieth of all of them.
    private static final int LAPS_TOLD_IN = 20;

    Figures {
        rollouts = List.copyOf(rollouts);
    }

    /// All of it: the suite is public.
    static Figures revealed(
            SubmissionEntity submission, Optional<EvaluationFinished> result, Course course, List<Double> fieldMedian) {
        Suite suite = course.suite;
        RaceEntity race = course.race;
        int lapsPerRollout = race.laps;
        return new Figures(
                submission.score,
                submission.completionPercent,
                submission.bestLapMs,
                submission.lapsCompleted(),
                result.map(EvaluationFinished::provenance).orElse(null),
                result.map(finished -> summaries(finished, lapsPerRollout, fieldMedian))
                        .orElse(List.of()),
                result.map(finished -> new CostReport(finished, suite, lapsPerRollout).revealed())
                        .orElse(null),
                result.flatMap(finished -> heats(finished, suite, race.drivingRules()))
                        .orElse(null));
    }

    /// Of practice all is told, but for the recording while the race is open.
    static Figures practised(SubmissionEntity submission, Optional<EvaluationFinished> result, Course course) {
        Figures all = revealed(submission, result, course, List.of());
        return new Figures(
                all.score,
                all.completionPercent,
                all.bestLapMs,
                all.lapsCompleted,
                all.provenance == null || course.race.state.isClosed()
                        ? all.provenance
                        : all.provenance.withoutRecording(),
                result.map(finished -> courses(finished, course.suite, all.rollouts))
                        .orElse(List.of()),
                all.robustness,
                all.heats);
    }

    /// What the board says of it, and nothing where the board shows another one of the racer's results. An exact
    /// time or digest would let anyone who guesses a track and drives it at home see that the guess is right; and
    /// a racer who heard what each of many submissions came to could fit a model to the suite.
    ///
    /// @param told of its result, if it has one
    /// @param shown the racer's line, if this is the result that it shows
    static Figures hidden(
            SubmissionEntity submission, Optional<Gist.Told> told, Course course, Optional<BoardRow> shown) {
        Provenance provenance = told.map(Gist.Told::provenance).orElse(null);
        int step = Math.max(1, course.suite.rollouts() * course.race.laps / LAPS_TOLD_IN);
        int laps = submission.word() == StateWord.FINISHED ? 0 : submission.lapsCompleted() / step * step;
        return shown.map(row -> new Figures(
                        row.bestLapMs() == null ? null : (Double) row.score(),
                        row.completionPercent(),
                        row.bestLapMs(),
                        row.laps(),
                        provenance,
                        List.of(),
                        told.map(Gist.Told::robustness).orElse(null),
                        row.heatsWonPercent() == null ? null : new Heats(row.heatsWonPercent(), null, null, List.of())))
                .orElseGet(() -> new Figures(null, null, null, laps, provenance, List.of(), null, null));
    }

    private static Optional<Heats> heats(EvaluationFinished finished, Suite suite, DrivingRules rules) {
        List<Drive> drives = SuiteDrives.of(suite, rules.laps(), finished.rollouts());
        List<HeatTally> byRival = HeatTally.byRival(drives);
        return HeatTally.ofAll(drives)
                .map(all -> new Heats(
                        all.wonPercent(),
                        all.lowPercent(),
                        all.highPercent(),
                        IntStream.range(0, byRival.size())
                                .mapToObj(i -> against(rules.rivals().get(i), byRival.get(i)))
                                .toList()));
    }

    private static AgainstRival against(Rival rival, HeatTally tally) {
        return new AgainstRival(
                rival.name(),
                rival.modelSha256(),
                tally.won(),
                tally.lost(),
                tally.notFinished(),
                tally.wonPercent(),
                tally.lowPercent(),
                tally.highPercent());
    }

    private static List<RolloutSummary> courses(
            EvaluationFinished finished, Suite practice, List<RolloutSummary> told) {
        return IntStream.range(0, told.size())
                .mapToObj(i -> new RolloutSummary(
                        told.get(i).index(),
                        told.get(i).completionPercent(),
                        told.get(i).lapOverPar(),
                        null,
                        told.get(i).resets(),
                        told.get(i).digest(),
                        practice.course(told.get(i).index()),
                        finished.rollouts().get(i).laps()))
                .toList();
    }

    private static List<RolloutSummary> summaries(
            EvaluationFinished finished, int lapsPerRollout, List<Double> fieldMedian) {
        return finished.rollouts().stream()
                .map(rollout -> summary(
                        rollout,
                        lapsPerRollout,
                        rollout.index() < fieldMedian.size() ? fieldMedian.get(rollout.index()) : null))
                .toList();
    }

    private static RolloutSummary summary(RolloutResult rollout, int lapsPerRollout, Double fieldMedian) {
        Drive drive = SuiteDrives.one(rollout, 0, lapsPerRollout);
        OptionalDouble overPar = drive.lapOverPar();
        return new RolloutSummary(
                rollout.index(),
                drive.completionPercent(),
                overPar.isPresent() ? overPar.getAsDouble() : null,
                fieldMedian,
                rollout.laps().stream().mapToInt(LapResult::resetCount).sum(),
                rollout.digest());
    }
}
