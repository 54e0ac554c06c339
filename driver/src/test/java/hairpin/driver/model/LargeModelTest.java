package hairpin.driver.model;

import static hairpin.driver.Refusal.Code.TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import hairpin.driver.Refusal;
import hairpin.driver.bounds.Limits;
import hairpin.driver.network.Convolution;
import hairpin.driver.network.Dense;
import hairpin.driver.network.Layer;
import hairpin.driver.network.Softmax;
import hairpin.driver.network.Volume;
import hairpin.driver.network.Window;
import hairpin.driver.write.FrozenGraphWriter;
import hairpin.driver.write.TarGzWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The largest that people really upload is read; small files get no more room than they ever needed.
class LargeModelTest {

    private static final Volume PAIR = new Volume(120, 160, 2);

    /// Filters, size, stride, as the field's trainer builds them for stereo cameras.
    private static final int[][] DEEP = {{32, 3, 1}, {64, 3, 2}, {64, 3, 1}, {128, 3, 2}, {128, 3, 1}};

    private static final String STEREO = Samples.THREE_ACTIONS.replace("FRONT_FACING_CAMERA", "STEREO_CAMERAS");

    private static List<Layer> deep(int dense) {
        Random random = new Random(4);
        List<Layer> layers = new ArrayList<>();
        Volume now = PAIR;
        for (int[] filter : DEEP) {
            int depth = filter[1] * filter[1] * now.channels();
            Window window = new Window(filter[1], filter[1], filter[2], filter[2]);
            float[] weights = Samples.numbers(random, depth * filter[0], 0.1f);
            Convolution convolution = new Convolution(now, window, weights, new float[filter[0]], true);
            layers.add(convolution);
            now = convolution.out();
        }
        layers.add(new Dense(now.size(), Samples.numbers(random, now.size() * dense, 0.1f), new float[dense], true));
        layers.add(new Dense(dense, Samples.numbers(random, dense * 3, 0.1f), new float[3], false));
        layers.add(new Softmax(3));
        return layers;
    }

    private static byte[] car(int dense) {
        return new TarGzWriter()
                .file("agent/model.pb", FrozenGraphWriter.write(PAIR, deep(dense)))
                .file("model_metadata.json", STEREO)
                .toBytes();
    }

    @Test
    @Tag("slow")
    void the_deep_network_for_stereo_cameras_is_read() {
        Model model = Samples.readable(car(512));

        assertThat(model.parameters()).isBetween(57_000_000L, Limits.PARAMETERS);
        assertThat(model.multiplyAdds()).isBetween(500_000_000L, Limits.MULTIPLY_ADDS);
    }

    @Test
    @Tag("slow")
    void a_network_larger_than_any_of_the_field_is_refused() {
        Refusal refusal = Samples.refused(car(640));

        assertThat(refusal.code()).isEqualTo(TOO_LARGE);
    }

    @Test
    @Tag("slow")
    void a_reimportable_folder_with_checkpoints_of_a_hundred_megabytes_is_read() {
        byte[] checkpoint = new byte[100 << 20];
        new Random(5).nextBytes(checkpoint);
        byte[] folder = new TarGzWriter()
                .file("mine/model/46_Step-900.ckpt.data-00000-of-00001", checkpoint)
                .file("mine/model/model_metadata.json", Samples.THREE_ACTIONS)
                .file("mine/model/model_46.pb", Samples.graph())
                .toBytes();

        assertThat(folder.length).isGreaterThan(checkpoint.length);
        assertThat(Samples.readable(folder).parameters()).isPositive();
    }

    @Test
    void small_files_get_what_they_always_got() {
        assertThat(Limits.graphBytes(1000)).isEqualTo(128 << 20);
        assertThat(Limits.graphBytes(64 << 20)).isEqualTo(128 << 20);
        assertThat(Limits.unpackedBytes(1000)).isEqualTo(100_000 + (1 << 20));
        assertThat(Limits.unpackedBytes(64 << 20)).isEqualTo(256 << 20);
        assertThat(Limits.parameters(128 << 20)).isEqualTo(32 << 20);
    }

    @Test
    void the_largest_files_have_a_bound_too() {
        assertThat(Limits.graphBytes(Limits.ARCHIVE_BYTES)).isEqualTo(Limits.GRAPH_BYTES);
        assertThat(Limits.unpackedBytes(Limits.ARCHIVE_BYTES)).isEqualTo(Limits.UNPACKED_BYTES);
        assertThat(Limits.parameters(Limits.GRAPH_BYTES)).isEqualTo(Limits.PARAMETERS);
    }
}
