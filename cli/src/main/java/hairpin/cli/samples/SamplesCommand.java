package hairpin.cli.samples;

import hairpin.cli.UnusableInputException;
import hairpin.cli.stack.Project;
import hairpin.servers.ChildCommand;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hairpin samples`.
@Command(
        name = "samples",
        description = {
            "Trains the sample models anew, examines each on tracks that it has never seen, and writes their archives:",
            "students with a camera learn from the reference driver, with Deeplearning4j. Takes some minutes for each."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit status: 0 made, 2 unusable input.",
            "",
            "Examples:",
            "  hairpin samples                                    all of them, into samples/models",
            "  hairpin samples --only steady-5 --out /somewhere   one, elsewhere"
        })
public final class SamplesCommand implements Callable<Integer> {

    private static final String TOOL = "hairpin.trainer.sample.SamplesTool";

    /// With their defaults the numeric libraries start a thread for each processor, and those spin.
    private static final Map<String, String> ONE_THREAD =
            Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1", "OMP_WAIT_POLICY", "passive");

    private static final List<String> JVM = List.of(
            "-Xmx1500m",
            "-XX:+UseSerialGC",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the archives go (default: samples/models in the project).")
    private Path out;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "One of the models; may be given more than once (default: all).")
    private List<String> only = List.of();

    @Option(names = "--json", description = "Answer as a JSON array.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ProcessBuilder tool = new ProcessBuilder(command()).inheritIO();
        tool.environment().putAll(ONE_THREAD);
        Process process = tool.start();
        Thread stop = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(stop);
        return process.waitFor();
    }

    private List<String> command() {
        Path built = Project.home().resolve("trainer-service/target/quarkus-app");
        if (!Files.isDirectory(built)) {
            throw new UnusableInputException("trainer-service is not built: " + built + " is missing");
        }
        List<String> command = new ArrayList<>(List.of(ChildCommand.java()));
        command.addAll(JVM);
        command.addAll(List.of(
                "-cp",
                String.join(File.pathSeparator, built + "/app/*", built + "/lib/main/*", built + "/lib/boot/*"),
                TOOL,
                "--out",
                String.valueOf(out == null ? Project.home().resolve("samples/models") : out)));
        only.forEach(name -> command.addAll(List.of("--only", name)));
        if (json) {
            command.add("--json");
        }
        return command;
    }
}
