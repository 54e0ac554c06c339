package hairpin.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How to start one child process: in its own session, so that it outlives the terminal that it was started from, its
/// output in a log, and written down in the process table.
///
/// @param environment added to that of this process
public record ChildCommand(String name, List<String> command, Map<String, String> environment, String stopSignal) {

    private static final Duration STALE_GRACE = Duration.ofSeconds(15);

    public ChildCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public static ChildCommand of(String name, List<String> command) {
        return new ChildCommand(name, command, Map.of(), "TERM");
    }

    /// A program of the JVM that runs this one.
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// Starts it; a child of the same name that an earlier start left behind is stopped first.
    public Child start(ServerDirectory directory) {
        ProcessTable table = directory.processes();
        table.stop(name, STALE_GRACE);
        Path log = directory.log(name);
        keepPrevious(log);
        ProcessBuilder builder = new ProcessBuilder(inOwnSession())
                .directory(directory.of(name).toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Instant startedAt = process.info().startInstant().orElseGet(Instant::now);
            Child child = new Child(name, process.pid(), startedAt, stopSignal, log.toString());
            table.add(child);
            return child;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot start " + name + ": " + failure.getMessage(), failure);
        }
    }

    /// The log of the run before stays readable: it may be the one that tells of a crash.
    private static void keepPrevious(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(
                        log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot put the log " + log + " aside", failure);
        }
    }

    private List<String> inOwnSession() {
        Path setsid = Path.of("/usr/bin/setsid");
        if (!Files.isExecutable(setsid)) {
            return command;
        }
        List<String> all = new ArrayList<>(List.of(setsid.toString()));
        all.addAll(command);
        return all;
    }
}
