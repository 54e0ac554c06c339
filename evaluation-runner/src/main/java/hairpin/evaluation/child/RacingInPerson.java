package hairpin.evaluation.child;

import hairpin.driver.model.Model;
import hairpin.driver.model.ModelReader;
import hairpin.driver.model.ModelReading;
import hairpin.evaluation.child.RaceLine.Broke;
import hairpin.evaluation.child.RaceLine.Progressed;
import hairpin.evaluation.child.RaceLine.Unfit;
import hairpin.evaluation.child.RaceLine.Verdict;
import hairpin.racing.SuiteRace;
import hairpin.simulator.suite.Courses;
import hairpin.simulator.suite.SuiteGrid;
import hairpin.simulator.suite.UnknownSuiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/// Races in this very process: reads the model and drives the suite.
final class RacingInPerson implements Racing {

    /// The tracks are laid out before the model is read: what runs out of memory afterwards does so by the model.
    @Override
    public Verdict race(RaceJob job, Consumer<Progressed> watcher) throws InterruptedException {
        SuiteGrid grid;
        try {
            grid = grid(job);
        } catch (UnknownSuiteException unknown) {
            return new Broke(unknown.getMessage());
        } catch (IOException _) {
            return new Broke("the courses could not be read from the runner's disk");
        }
        watcher.accept(new Progressed(0, grid.size(), 0));
        byte[] archive;
        try {
            archive = Files.readAllBytes(Path.of(job.archive()));
        } catch (IOException _) {
            return new Broke("the model's archive could not be read from the runner's disk");
        }
        return switch (ModelReader.read("the archive", archive)) {
            case ModelReading.Refused refused -> new Unfit(refused.refusal().sentence());
            case ModelReading.Readable readable -> race(job, grid, readable.model(), watcher);
        };
    }

    private static Verdict race(RaceJob job, SuiteGrid grid, Model model, Consumer<Progressed> watcher)
            throws InterruptedException {
        Drive drive = new Drive(
                grid, job.threads(), (done, total, laps) -> watcher.accept(new Progressed(done, total, laps)));
        try {
            drive.by(model);
        } catch (ExecutionException fault) {
            return new Broke("an unexpected fault of the race: " + place(fault.getCause()));
        }
        try {
            Files.write(Path.of(job.recording()), drive.recording());
        } catch (IOException _) {
            return new Broke("the recording could not be written to the runner's disk");
        }
        return drive.raced();
    }

    private static SuiteGrid grid(RaceJob job) throws UnknownSuiteException, IOException {
        if (job.courses() == null) {
            return SuiteRace.grid(job.suite(), job.rules());
        }
        Courses courses = Courses.of(Files.readAllBytes(Path.of(job.courses())));
        return SuiteRace.grid(job.suite(), job.rules(), courses);
    }

    /// What was thrown and where, without a message, which could name a hidden track.
    static String place(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return fault.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
