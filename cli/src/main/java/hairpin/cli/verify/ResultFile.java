package hairpin.cli.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import hairpin.cli.UnusableInputException;
import hairpin.events.PublicResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A published result that somebody names on the command line.
final class ResultFile {

    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ResultFile() {}

    /// @throws UnusableInputException when it cannot be read, or is not such a file
    static PublicResult read(Path file) {
        PublicResult result = parsed(file, bytes(file));
        if (!PublicResult.FORM.equals(result.form())) {
            throw new UnusableInputException(
                    file + " is not a published result: its form is " + result.form() + ", not " + PublicResult.FORM);
        }
        require(file, "provenance", result.provenance());
        require(file, "suite", result.suite());
        require(file, "suiteSalt", result.suiteSalt());
        require(file, "rules", result.rules());
        if (result.rollouts().size() != result.suite().rollouts()) {
            throw new UnusableInputException(file + ": the suite has "
                    + result.suite().rollouts() + " rollouts, the result "
                    + result.rollouts().size());
        }
        return result;
    }

    private static PublicResult parsed(Path file, byte[] bytes) {
        try {
            return JSON.readValue(bytes, PublicResult.class);
        } catch (JsonProcessingException unreadable) {
            throw new UnusableInputException(file + " is not a published result: "
                    + unreadable.getOriginalMessage()
                    + (unreadable.getLocation() == null
                            ? ""
                            : ", line " + unreadable.getLocation().getLineNr()));
        } catch (IOException e) {
            throw new UnusableInputException(file + " cannot be read: " + e.getMessage());
        }
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnusableInputException(
                        file + " is larger than any published result: over " + MOST_BYTES + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new UnusableInputException(
                    file + " cannot be read: " + (Files.exists(file) ? e.getMessage() : "no such file"));
        }
    }

    private static void require(Path file, String what, Object part) {
        if (part == null) {
            throw new UnusableInputException(file + " has no " + what + ": download it again");
        }
    }
}
