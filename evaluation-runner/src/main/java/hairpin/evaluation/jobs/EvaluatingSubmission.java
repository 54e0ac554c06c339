package hairpin.evaluation.jobs;

import hairpin.evaluation.child.RaceJob;
import hairpin.evaluation.child.RaceLine.Broke;
import hairpin.evaluation.child.RaceLine.Raced;
import hairpin.evaluation.child.RaceLine.Unfit;
import hairpin.evaluation.child.Racing;
import hairpin.evaluation.models.FetchingModel;
import hairpin.evaluation.models.ModelUnavailableException;
import hairpin.evaluation.recordings.KeepingRecording;
import hairpin.evaluation.recordings.RecordingNotKeptException;
import hairpin.evaluation.suites.SealedSuites;
import hairpin.events.EvaluationJob.EvaluationRequested;
import hairpin.events.EvaluationNews;
import hairpin.events.Rival;
import hairpin.events.Suites;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Takes one job to its one terminal event: finished, failed by the model's fault, or broken by ours.
///
/// @param suitePatience how long a job waits for its suite
/// @param recordings where the drive goes, step by step
/// @param threads how many of them may race at once
/// @param room where the files of a job are while it lasts
/// @param reporter words the events
record EvaluatingSubmission(
        SealedSuites suites,
        Duration suitePatience,
        FetchingModel models,
        KeepingRecording recordings,
        Racing racing,
        int threads,
        Path room,
        Reporter reporter) {

    /// @param news gets what happens on the way, in order
    /// @return the terminal event, not yet given to `news`
    /// @throws InterruptedException when the job is given up: what failed on the way, such as a file that was being
    ///     written, may have failed by that
    EvaluationNews evaluate(EvaluationRequested job, Consumer<EvaluationNews> news) throws InterruptedException {
        EvaluationNews end = end(job, news);
        if (Thread.interrupted()) {
            throw new InterruptedException("the job was given up");
        }
        return end;
    }

    private EvaluationNews end(EvaluationRequested job, Consumer<EvaluationNews> news) throws InterruptedException {
        Reporter.Report report = reporter.of(job);
        news.accept(report.started());
        Optional<Suites> suite = suites.await(job.suiteKey(), job.suiteVersion(), suitePatience);
        if (suite.isEmpty()) {
            return report.broke("this runner does not know version " + job.suiteVersion() + " of the suite of race "
                    + job.raceSlug());
        }
        try (Desk desk = Desk.setUp(room)) {
            models.fetch(job.modelSha256(), desk.archive());
            List<Rival> rivals = suite.get().rules().rivals();
            for (int k = 0; k < rivals.size(); k++) {
                fetch(rivals.get(k), desk.rival(k));
            }
            return race(desk, suite.get(), report, news);
        } catch (RivalAwayException away) {
            return report.broke(away.getMessage());
        } catch (ModelUnavailableException unavailable) {
            return unavailable
                    .why()
                    .<EvaluationNews>map(why -> report.failed(unavailable.getMessage(), why))
                    .orElseGet(() -> report.broke(unavailable.getMessage()));
        } catch (RecordingNotKeptException lost) {
            return report.broke(lost.getMessage());
        } catch (IOException _) {
            return report.broke("the runner has no room for the race's files");
        } catch (RuntimeException fault) {
            if (isInterruption(fault)) {
                throw new InterruptedException("the job was given up while it waited for another service");
            }
            // without the message, which could name a hidden track
            return report.broke(
                    "an unexpected fault of the runner: " + fault.getClass().getSimpleName());
        }
    }

    /// Clients of other services wrap it, and forget that the thread was interrupted.
    private static boolean isInterruption(Throwable fault) {
        return fault != null && (fault instanceof InterruptedException || isInterruption(fault.getCause()));
    }

    /// Whatever keeps a rival away is nothing that the racer can mend.
    private void fetch(Rival rival, Path file) throws InterruptedException, RivalAwayException {
        try {
            models.fetch(rival.modelSha256(), file);
        } catch (ModelUnavailableException unavailable) {
            throw new RivalAwayException(rival, unavailable);
        }
    }

    private EvaluationNews race(Desk desk, Suites sealed, Reporter.Report report, Consumer<EvaluationNews> news)
            throws InterruptedException, RecordingNotKeptException {
        RaceJob race = new RaceJob(
                        desk.archive().toString(), desk.recording().toString(), sealed.suite(), sealed.rules(), threads)
                .against(IntStream.range(0, sealed.rules().rivals().size())
                        .mapToObj(k -> desk.rival(k).toString())
                        .toList());
        return switch (racing.race(race, progressed -> news.accept(report.progressed(progressed)))) {
            case Raced raced -> report.finished(sealed, raced, recordings.keep(desk.recording()));
            case Unfit unfit -> report.failed(unfit.reason(), unfit.why());
            case Broke broke -> report.broke(broke.reason());
        };
    }
}
