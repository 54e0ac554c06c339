package hairpin.cli.inspect;

import hairpin.cli.UnusableInputException;
import hairpin.driver.model.Model;
import hairpin.driver.model.ModelReader;
import hairpin.driver.model.ModelReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A model that somebody names on the command line.
public final class ModelFile {

    private ModelFile() {}

    /// Throws an [UnusableInputException] for a file that is no model, too.
    public static Model usable(Path file) {
        return switch (read(file)) {
            case ModelReading.Readable(Model model) -> model;
            case ModelReading.Refused refused ->
                throw new UnusableInputException(
                        file + " is refused: " + refused.refusal().sentence());
        };
    }

    /// Throws an [UnusableInputException] for a file that cannot be read at all.
    public static ModelReading read(Path file) {
        try {
            return ModelReader.read(String.valueOf(file.getFileName()), file);
        } catch (IOException e) {
            throw new UnusableInputException(file + " cannot be read: "
                    + (Files.exists(file)
                            ? Files.isDirectory(file) ? "it is a folder" : e.getMessage()
                            : "no such file"));
        }
    }
}
