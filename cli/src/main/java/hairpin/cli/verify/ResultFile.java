package hairpin.cli.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import hairpin.cli.UnusableInputException;
import hairpin.driver.racing.PackedRecording;
import hairpin.events.PublicResult;
import hairpin.events.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A published result that somebody names on the command line.
final class ResultFile {

    /// In base64 it takes a third more.
    private static final int RECORDING_CHARACTERS = (PackedRecording.MOST_PACKED_BYTES + 2) / 3 * 4;

    /// Beside the recording there is a suite and what came of it, each of which came in one event.
    private static final int MOST_BYTES = RECORDING_CHARACTERS + 2 * Topics.MOST_BYTES;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(RECORDING_CHARACTERS)
                            .build())
                    .build())
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
