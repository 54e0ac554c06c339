package hairpin.cli.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.cli.UnusableInputException;
import hairpin.cli.inspect.ModelFile;
import hairpin.driver.model.Model;
import hairpin.driver.model.ModelMetadata;
import hairpin.driver.model.ModelReading;
import hairpin.driver.racing.EngineFingerprint;
import hairpin.events.PublicResult;
import hairpin.simulator.suite.UnknownSuiteException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hairpin verify RESULT.json`.
@Command(
        name = "verify",
        description = {
            "Makes a published result again from the public record and compares it bit for bit: the hidden suite with",
            "what was committed to, each recorded action with where it took the car, each lap with what was published,",
            "the score with what the laps come to.",
            "The result's page offers the file once its race has closed."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit status: 0 all of it holds, 1 something differs, 2 unusable input.",
            "",
            "Examples:",
            "  hairpin verify 0b7c5f7e.result.json",
            "  hairpin verify 0b7c5f7e.result.json --model fast.tar.gz     drives it by your own model too",
            "  hairpin verify 0b7c5f7e.result.json --rival house.tar.gz    so do its rivals, in a race against models",
            "  hairpin verify 0b7c5f7e.result.json --commitment c41e77b0…  the digest you noted at the opening",
            "  hairpin verify 0b7c5f7e.result.json --trace logs/           traces for notebooks, practice included"
        })
public final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RESULT.json", description = "A published result.")
    private Path file;

    @Option(names = "--model", paramLabel = "ARCHIVE", description = "The model that was raced, to drive with it.")
    private Path model;

    @Option(
            names = "--rival",
            paramLabel = "ARCHIVE",
            description = {
                "A model that it was raced against, to drive with it; again for each of them. Archives that lie beside",
                "RESULT.json are found by their digest. Without them rivals drive as they were recorded."
            })
    private List<Path> rivals = List.of();

    @Option(names = "--commitment", paramLabel = "DIGEST", description = "What the race page showed at its opening.")
    private String commitment;

    @Option(
            names = "--trace",
            paramLabel = "DIR",
            description = "Also write traces and metrics of the recorded drives there, as evaluate does.")
    private Path trace;

    @Option(names = "--json", description = "Answer as a JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        PublicResult result = ResultFile.read(file);
        if (result.recording() == null && model == null) {
            throw new UnusableInputException(
                    file + " has no recording: download it from the submission's page, or name the --model");
        }
        Verification verification = verified(result);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(
                            new Answer(result.submissionId(), verification.holds(), verification.checks())));
        } else {
            print(result, verification, out);
        }
        out.flush();
        if (trace != null) {
            trace(result);
        }
        return verification.holds() ? 0 : 1;
    }

    private Verification verified(PublicResult result) {
        Verification verification;
        try {
            verification = new Verification(result);
        } catch (UnknownSuiteException unknown) {
            throw new UnusableInputException(file + ": " + unknown.getMessage() + "; it was made by engine "
                    + result.provenance().engineVersion());
        }
        verification.commitment(commitment).rivals().score();
        if (result.recording() != null) {
            verification.recording();
        }
        List<Model> against =
                new RivalFiles(result, file, rivals).models(!rivals.isEmpty() || result.recording() == null);
        if (model != null || !against.isEmpty()) {
            verification.models(model == null ? null : ModelFile.usable(model), against);
        }
        return verification;
    }

    private void trace(PublicResult result) {
        ModelMetadata metadata = model != null && ModelFile.read(model) instanceof ModelReading.Readable(Model known)
                ? known.metadata()
                : null;
        PrintWriter err = spec.commandLine().getErr();
        try {
            List<Path> written = TracedAgain.write(result, metadata, trace);
            for (int i = 0; i < written.size(); i++) {
                err.println(result.suite().course(i) + ": " + written.get(i));
            }
        } catch (UnknownSuiteException unknown) {
            throw new UnusableInputException(file + ": " + unknown.getMessage());
        }
        err.flush();
    }

    private static void print(PublicResult result, Verification verification, PrintWriter out) {
        out.println(result.alias() + " in " + result.provenance().raceSlug() + " with " + result.modelName() + ", "
                + result.rollouts().size() + " rollouts, engine "
                + result.provenance().engineVersion());
        for (Check check : verification.checks()) {
            out.println((check.holds() ? "  ok   " : "  NOT  ") + check.what() + ": " + check.detail());
        }
        out.println(verification.holds() ? "All of it holds." : "It does not hold.");
        String engine = EngineFingerprint.take();
        if (!verification.holds() && !result.provenance().engineVersion().endsWith(engine)) {
            out.println("This engine is " + engine + ", not the one that raced it: use that release to be sure.");
        }
    }

    /// @param holds whether all of it does
    record Answer(String submissionId, boolean holds, List<Check> checks) {}
}
