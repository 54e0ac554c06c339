package hairpin.driver.child;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a JVM is started that does one thing for another one.
public final class ChildJvm {

    /// How it ends when its heap is full.
    public static final int OUT_OF_MEMORY = 3;

    private static final long KILLED_WITHIN_S = 10;

    private ChildJvm() {}

    /// The command line that starts one.
    ///
    /// @param heapMb its largest heap in megabytes
    /// @param options more of the JVM's own
    public static List<String> line(int heapMb, List<String> options, Class<?> main, String classPath) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMb + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData"));
        line.addAll(options);
        line.addAll(List.of("--add-modules", "jdk.incubator.vector", "-cp", classPath, main.getName()));
        return List.copyOf(line);
    }

    /// Where these classes and their neighbours are, and no others.
    ///
    /// @param oneOfEach one class of each jar or folder
    public static String classPath(Class<?>... oneOfEach) {
        return Stream.of(oneOfEach)
                .map(ChildJvm::place)
                .distinct()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// Kills it, and waits until it is gone.
    public static void end(Process process) {
        process.destroyForcibly();
        process.onExit()
                .completeOnTimeout(process, KILLED_WITHIN_S, TimeUnit.SECONDS)
                .join();
    }

    private static Path place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("no one knows where " + type.getName() + " was loaded from");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException unusable) {
            throw new IllegalStateException(type.getName() + " was not loaded from a file", unusable);
        }
    }
}
