package hairpin.system.flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The models that come with the project.
public final class SampleModels {

    private SampleModels() {}

    /// Their archives; skips the test, saying so, where there are none.
    public static List<Path> needed() {
        Path directory = Path.of(System.getProperty("hairpin.home"), "samples", "models");
        List<Path> archives = Files.isDirectory(directory) ? archives(directory) : List.of();
        Assumptions.assumeFalse(archives.isEmpty(), "no model archives in " + directory + ": nothing to race");
        return archives;
    }

    private static List<Path> archives(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(it -> it.toString().endsWith(".tar.gz"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + directory, failure);
        }
    }
}
