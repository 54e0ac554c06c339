package hairpin.trainer.library;

import static hairpin.trainer.library.Login.as;
import static hairpin.trainer.library.Login.asRacer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A whole training folder, checkpoints and all.
@Tag("slow")
@QuarkusTest
@TestProfile(LargeUploadTest.Usual.class)
@WithTestResource(RealParts.class)
class LargeUploadTest {

    private static final int CHECKPOINT_BYTES = 90 << 20;

    /// The limits that a league has.
    public static final class Usual implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hairpin.models.max-upload", "512M", "hairpin.models.max-size-per-racer", "4G");
        }
    }

    @Test
    void it_is_taken_in_and_handed_out_as_it_came() {
        byte[] checkpoint = new byte[CHECKPOINT_BYTES];
        new Random(7).nextBytes(checkpoint);
        byte[] archive = TinyModels.with("agent/48_Step-9603.ckpt.data", checkpoint);

        String sha256 = asRacer("uma")
                .contentType("application/octet-stream")
                .body(archive)
                .post("/api/models?name=folder.tar.gz")
                .then()
                .statusCode(201)
                .body("bytes", is(archive.length))
                .extract()
                .path("sha256");

        byte[] handedOut = as("runner", "service").get("/api/blobs/" + sha256).asByteArray();
        assertThat(Arrays.equals(handedOut, archive)).isTrue();
    }
}
