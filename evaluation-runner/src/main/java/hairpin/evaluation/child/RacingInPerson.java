package hairpin.evaluation.child;

import hairpin.driver.model.ModelReader;
import hairpin.driver.model.ModelReading;
import hairpin.evaluation.child.RaceLine.Broke;
import hairpin.evaluation.child.RaceLine.Progressed;
import hairpin.evaluation.child.RaceLine.Unfit;
import hairpin.evaluation.child.RaceLine.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Races in this very process: reads the model and drives the suite.
final class RacingInPerson implements Racing {

    @Override
    public Verdict race(RaceJob job, Consumer<Progressed> watcher) {
        byte[] archive;
        try {
            archive = Files.readAllBytes(Path.of(job.archive()));
        } catch (IOException _) {
            return new Broke("the model's archive could not be read from the runner's disk");
        }
        return switch (ModelReader.read("the archive", archive)) {
            case ModelReading.Refused refused -> new Unfit(refused.refusal().sentence());
            case ModelReading.Readable _ -> new Broke("this runner has no car yet");
        };
    }

    /// What was thrown and where, without a message, which could name a hidden track.
    static String place(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return fault.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
