package hairpin.cli.evaluate;

import hairpin.cli.UnusableInputException;
import hairpin.simulator.conditions.Conditions;
import hairpin.simulator.conditions.ConditionsReader;
import hairpin.simulator.conditions.ConditionsReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Conditions that somebody names on the command line.
final class ConditionsFile {

    private ConditionsFile() {}

    static Conditions read(Path file) {
        return switch (ConditionsReader.read(file.toString(), text(file))) {
            case ConditionsReading.Understood(Conditions conditions) -> conditions;
            case ConditionsReading.Refused refused ->
                throw new UnusableInputException("--conditions: " + refused.sentence());
        };
    }

    /// Four bytes to a character and one more than the reader takes are enough for its refusal.
    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(4 * ConditionsReader.MOST_CHARS + 4), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableInputException("--conditions: " + file + " cannot be read: "
                    + (Files.exists(file)
                            ? Files.isDirectory(file) ? "it is a folder" : e.getMessage()
                            : "no such file"));
        }
    }
}
