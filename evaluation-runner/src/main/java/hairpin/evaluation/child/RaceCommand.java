package hairpin.evaluation.child;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line that starts a race process.
final class RaceCommand {

    /// Inner loops of networks are compiled all but at once: until then their vectors are objects, and a small network
    /// spends more time on these than on all its decisions.
    private static final String EARLY = "CompileThresholdScaling,hairpin.driver.network.WrittenPlaces*::add,0.02";

    /// All else is optimized only when it has run three times as often as is usual: a process does not live long enough
    /// for the rest to pay.
    private static final List<String> LATE = List.of(
            "-XX:Tier4InvocationThreshold=15000",
            "-XX:Tier4MinInvocationThreshold=1800",
            "-XX:Tier4CompileThreshold=45000",
            "-XX:Tier4BackEdgeThreshold=120000");

    private final List<String> java;
    private final String classPath;
    private final String main;
    private volatile ClassArchive archive;

    RaceCommand(RaceLimits limits, Class<?> main, String classPath) {
        List<String> options = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMb() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:CompileCommand=quiet",
                "-XX:CompileCommand=" + EARLY,
                "--add-modules",
                "jdk.incubator.vector"));
        options.addAll(LATE);
        this.java = List.copyOf(options);
        this.classPath = classPath;
        this.main = main.getName();
    }

    /// From then on processes share their classes, in a file in that directory.
    void share(Path directory) throws InterruptedException {
        ClassArchive made = new ClassArchive(directory);
        made.make(java, classPath);
        archive = made;
    }

    List<String> line() {
        List<String> line = new ArrayList<>(java);
        if (archive != null) {
            line.addAll(archive.options());
        }
        line.addAll(List.of("-cp", classPath, main));
        return line;
    }
}
