package hairpin.driver.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A JVM beside this one, in another of its modes: with other vectors, another compiler, or none.
public final class OtherJvm {

    private static final String MODULE = "--add-modules=jdk.incubator.vector";

    private OtherJvm() {}

    public static List<String> fastModes() {
        return List.of(
                MODULE,
                MODULE + " -XX:UseAVX=2",
                MODULE + " -XX:UseAVX=1",
                MODULE + " -XX:MaxVectorSize=16",
                MODULE + " -XX:-TieredCompilation",
                MODULE + " -XX:+UseSerialGC -XX:-UseSuperWord",
                "-XX:UseAVX=3",
                "-XX:UseAVX=2",
                "-XX:-UseSuperWord");
    }

    /// Interpreted, hardly compiled, or without an instruction for products that are added.
    public static List<String> slowModes() {
        return List.of(
                MODULE + " -Xint",
                "-Xint",
                MODULE + " -XX:TieredStopAtLevel=1",
                "-XX:TieredStopAtLevel=1",
                MODULE + " -XX:UseAVX=0",
                "-XX:UseAVX=0",
                "-XX:-UseFMA");
    }

    /// @return the last line that the main class printed there
    public static String says(String flags, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags.split(" ", -1)));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(child.waitFor()).as(flags).isZero();
        return said.lines().reduce((_, last) -> last).orElse("");
    }
}
