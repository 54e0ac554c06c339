package hairpin.evaluation.child;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The classes of a race process as a JVM has them in memory, for those to come: they map a file in place of reading,
/// checking and linking some 2,500 classes each (class data sharing).
///
/// A process makes it that drives what it has made up, and nothing that was uploaded. There is none for classes that
/// are not in jars, and a JVM that cannot use it does without.
final class ClassArchive {

    private static final System.Logger LOG = System.getLogger(ClassArchive.class.getName());
    private static final long MADE_WITHIN_S = 120;

    private final Path file;
    private volatile boolean made;

    /// @param directory that nobody else can write to
    ClassArchive(Path directory) {
        this.file = directory.resolve("classes.jsa");
    }

    /// For a process that starts now, after those it was made with.
    List<String> options() {
        // a JVM that finds it unusable would say so among our lines
        return made ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:disable") : List.of();
    }

    /// @param java a JVM and its options
    void make(List<String> java, String classPath) throws InterruptedException {
        if (!Stream.of(classPath.split(File.pathSeparator)).map(Path::of).allMatch(Files::isRegularFile)) {
            return;
        }
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + file, "-Xlog:disable", "-cp", classPath));
        command.addAll(List.of(RaceMain.class.getName(), RaceMain.REHEARSAL));
        try {
            made = runs(command) && Files.exists(file);
        } catch (IOException _) {
            made = false;
        }
        if (!made) {
            LOG.log(System.Logger.Level.WARNING, "race processes load their classes one by one: no archive was made");
        }
    }

    private static boolean runs(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(Redirect.DISCARD).redirectOutput(Redirect.DISCARD);
        builder.environment().clear();
        Process process = builder.start();
        try {
            return process.waitFor(MADE_WITHIN_S, TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
        }
    }
}
