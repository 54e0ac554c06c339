package hairpin.evaluation.child;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.evaluation.child.RaceLine.Unfit;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "--add-modules",
            "jdk.incubator.vector");

    @TempDir
    private Path directory;

    @Test
    void processes_take_their_classes_from_it() throws IOException, InterruptedException {
        ClassArchive archive = new ClassArchive(directory);
        String jars = jars();

        archive.make(JAVA, jars);

        List<String> command = new ArrayList<>(JAVA);
        command.addAll(archive.options());
        // without which a JVM would not start then
        command.addAll(List.of("-Xshare:on", "-cp", jars, RaceMain.class.getName()));
        Process process = new ProcessBuilder(command).start();
        process.getOutputStream().close();
        assertThat(archive.options()).hasSize(2);
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void who_has_one_races_as_before() throws IOException, InterruptedException {
        RaceLimits limits = new RaceLimits(256, Duration.ofMinutes(1), 30);
        try (RaceProcess process = new RaceProcess(limits, RaceMain.class, jars())) {
            process.startQuicker(directory);
            Path nothing = Files.createFile(directory.resolve("model"));
            RaceJob job = new RaceJob(
                    nothing.toString(),
                    directory.resolve("recording").toString(),
                    new Suite(List.of("Switchback"), List.of("CCW"), List.of(7L)),
                    new DrivingRules("classic", 1, 0, 0, 0, 60),
                    1);

            assertThat(process.race(job, _ -> {})).isInstanceOf(Unfit.class);
        }
    }

    @Test
    void there_is_none_for_classes_in_directories() throws InterruptedException {
        ClassArchive archive = new ClassArchive(directory);

        archive.make(JAVA, directory.toString());

        assertThat(archive.options()).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    /// The class path of a race with its directories packed.
    private String jars() throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : RaceClassPath.find().split(File.pathSeparator, -1)) {
            Path place = Path.of(entry);
            jars.add(Files.isDirectory(place) ? packed(place, "part-" + jars.size() + ".jar") : entry);
        }
        return String.join(File.pathSeparator, jars);
    }

    private String packed(Path classes, String name) throws IOException {
        Path jar = directory.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                out.write(Files.readAllBytes(each));
            }
        }
        return jar.toString();
    }
}
