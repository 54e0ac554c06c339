package hairpin.evaluation.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hairpin.events.FailureReason;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchingModelTest {

    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path directory;

    private final List<String> asked = new ArrayList<>();

    @Test
    void an_archive_with_the_right_digest_is_copied() throws Exception {
        from(_ -> stream("abc"), 3).fetch(SHA256_OF_ABC, file());

        assertThat(file()).hasContent("abc");
        assertThat(asked).containsExactly(SHA256_OF_ABC);
    }

    @Test
    void another_archive_than_the_submitted_one_is_not_raced() {
        assertThatThrownBy(() -> from(_ -> stream("abd"), 3).fetch(SHA256_OF_ABC, file()))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessage("the archive that came is not the one that was submitted");
        assertThat(asked).hasSize(3);
    }

    @Test
    void a_library_that_is_away_for_a_moment_is_asked_again() throws Exception {
        ModelSource recovering = _ -> {
            if (asked.size() < 3) {
                throw new ModelUnavailableException("away");
            }
            return stream("abc");
        };

        from(recovering, 3).fetch(SHA256_OF_ABC, file());

        assertThat(asked).hasSize(3);
    }

    @Test
    void what_was_deleted_is_not_asked_for_again() {
        ModelSource empty = _ -> {
            throw new ModelUnavailableException("gone", FailureReason.of(FailureReason.Code.DELETED));
        };

        assertThatThrownBy(() -> from(empty, 3).fetch(SHA256_OF_ABC, file())).hasMessage("gone");
        assertThat(asked).hasSize(1);
    }

    @Test
    void more_bytes_than_any_model_has_are_not_read_to_the_end() {
        assertThatThrownBy(() -> from(_ -> stream("abcd"), 3).fetch(SHA256_OF_ABC, file()))
                .hasMessageContaining("larger");
    }

    private Path file() {
        return directory.resolve("model");
    }

    private FetchingModel from(ModelSource source, int tries) {
        ModelSource noted = sha256 -> {
            asked.add(sha256);
            return source.open(sha256);
        };
        return new FetchingModel(noted, tries, Duration.ZERO, 3);
    }

    private static ByteArrayInputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(UTF_8));
    }
}
