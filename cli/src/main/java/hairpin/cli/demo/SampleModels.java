package hairpin.cli.demo;

import hairpin.cli.UnusableInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The models that come with the project.
final class SampleModels {

    private SampleModels() {}

    /// The archives of a directory, by name.
    static List<Path> in(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new UnusableInputException("no sample models: " + directory + " is missing");
        }
        try (var files = Files.list(directory)) {
            List<Path> models = files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .sorted()
                    .toList();
            if (models.isEmpty()) {
                throw new UnusableInputException("no sample models: " + directory + " holds no *.tar.gz");
            }
            return models;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + directory, failure);
        }
    }
}
