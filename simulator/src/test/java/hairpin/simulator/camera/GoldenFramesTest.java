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
                .containsExactly("9c9c018b", "272a815b", "e8357556", "9e4647a6", "876387c4", "81032846");
    }

    @Test
    void frames_with_boxes_are_what_they_have_always_been() throws NoSuchAlgorithmException {
        assertThat(digests(Look.PLAIN, true))
                .containsExactly("f758bc48", "a0661a4d", "8757fdff", "4c2fed61", "e0b2652e", "6b1d2065");
    }

    @Test
    void frames_with_a_look_are_what_they_have_always_been() throws NoSuchAlgorithmException {
        assertThat(digests(Pictures.look(), false))
                .containsExactly("b02ab48f", "ae095d75", "e9857cfb", "1cfd5ae1", "f5ab9f4b", "40744a8a");
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
