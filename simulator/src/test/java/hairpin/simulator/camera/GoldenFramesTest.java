package hairpin.simulator.camera;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.scene.Boxes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Frames are what they have always been, to the bit. Who changes them on purpose looks at `target/sensors.png` and
/// writes down the new digests.
class GoldenFramesTest {

    @Test
    void plain_frames_are_what_they_have_always_been() throws NoSuchAlgorithmException {
        assertThat(digests(Look.PLAIN, false))
                .containsExactly("8bae1368", "a8e9b786", "ea818bc9", "d0455890", "1e35c214", "88f07abe");
    }

    @Test
    void frames_with_boxes_are_what_they_have_always_been() throws NoSuchAlgorithmException {
        assertThat(digests(Look.PLAIN, true))
                .containsExactly("0e265f15", "9ba3127f", "65438edc", "89dd3f08", "1550b197", "4de98f64");
    }

    @Test
    void frames_with_a_look_are_what_they_have_always_been() throws NoSuchAlgorithmException {
        assertThat(digests(Pictures.look(), false))
                .containsExactly("b84733f4", "25e94806", "3ac1103f", "eb6ba039", "4adf11b3", "126858c9");
    }

    @Test
    void they_can_be_looked_at() throws IOException {
        Path file = Files.createDirectories(Path.of("target")).resolve("sensors.png");
        Pictures.write(file);
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1280);
    }

    private static List<String> digests(Look look, boolean boxes) throws NoSuchAlgorithmException {
        List<String> digests = new ArrayList<>();
        for (int k = 0; k < Pictures.TRACKS.size(); k++) {
            byte[] frame = Pictures.frame(k, look, boxes ? Pictures.boxes(k) : new Boxes(0));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(frame);
            digests.add(HexFormat.of().formatHex(digest, 0, 4));
        }
        return digests;
    }
}
