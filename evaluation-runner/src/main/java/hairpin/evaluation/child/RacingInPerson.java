package hairpin.evaluation.child;

import hairpin.driver.Refusal;
import hairpin.driver.model.Model;
import hairpin.driver.model.ModelReader;
import hairpin.driver.model.ModelReading;
import hairpin.evaluation.child.RaceLine.Broke;
import hairpin.evaluation.child.RaceLine.Progressed;
import hairpin.evaluation.child.RaceLine.Unfit;
import hairpin.evaluation.child.RaceLine.Verdict;
import hairpin.events.FailureReason;
import hairpin.racing.SuiteRace;
import hairpin.simulator.suite.Courses;
import hairpin.simulator.suite.SuiteGrid;
import hairpin.simulator.suite.UnknownSuiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/// Races in this very process: reads the model and drives the suite. For one thread.
final class RacingInPerson implements Racing {

    /// Those of the last race: mostly the next one is on the same, whose maps for cameras are drawn already.
    private Courses lastCourses;

    private byte[] lastLaid;

    /// Tracks are laid out and rivals read before the model is: what runs out of memory then does so by the model.
    @Override
    public Verdict race(RaceJob job, Consumer<Progressed> watcher) throws InterruptedException {
        try {
            SuiteGrid grid = grid(job);
            List<Model> rivals = new ArrayList<>();
            for (String archive : job.rivals()) {
                switch (read(archive)) {
                    case ModelReading.Readable(Model rival) -> rivals.add(rival);
                    case ModelReading.Refused refused -> {
                        return new Broke(
                                "a rival cannot race: " + refused.refusal().sentence());
                    }
                }
            }
            watcher.accept(new Progressed(0, grid.size(), 0));
            Drive drive = new Drive(
                    grid,
                    rivals,
                    job.threads(),
                    (done, total, laps) -> watcher.accept(new Progressed(done, total, laps)));
            return switch (read(job.archive())) {
                case ModelReading.Refused refused -> unfit(refused.refusal());
                case ModelReading.Readable(Model model) -> race(drive, model, Path.of(job.recording()));
            };
        } catch (UnknownSuiteException unknown) {
            return new Broke(unknown.getMessage());
        } catch (IOException _) {
            return new Broke("an archive or the courses could not be read from the runner's disk");
        }
    }

    private static Unfit unfit(Refusal refusal) {
        return new Unfit(
                refusal.sentence(),
                FailureReason.of(FailureReason.Code.valueOf(refusal.code().name()), refusal.where(), refusal.what()));
    }

    private static ModelReading read(String archive) throws IOException {
        return ModelReader.read("the archive", Path.of(archive));
    }

    private static Verdict race(Drive drive, Model model, Path recording) throws InterruptedException {
        try {
            drive.by(model);
        } catch (ExecutionException fault) {
            return new Broke("an unexpected fault of the race: " + place(fault.getCause()));
        }
        try {
            Files.write(recording, Unguessable.of(drive.recording()));
        } catch (IOException _) {
            return new Broke("the recording could not be written to the runner's disk");
        }
        return drive.raced();
    }

    private SuiteGrid grid(RaceJob job) throws UnknownSuiteException, IOException {
        if (job.courses() == null) {
            return SuiteRace.grid(job.suite(), job.rules());
        }
        byte[] laid = Files.readAllBytes(Path.of(job.courses()));
        if (!Arrays.equals(laid, lastLaid)) {
            lastLaid = laid;
            lastCourses = Courses.of(laid);
        }
        return SuiteRace.grid(job.suite(), job.rules(), lastCourses);
    }

    /// What was thrown and where, without a message, which could name a hidden track.
    static String place(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return fault.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
