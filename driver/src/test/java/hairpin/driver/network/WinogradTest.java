package hairpin.driver.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Convolutions with fewer products: what they come to, for which layers, and the same bits by all kernels.
class WinogradTest {

    private static final Window THREE = new Window(3, 3, 1, 1);
    private static final Window FOUR_BY_TWO = new Window(4, 4, 2, 2);

    private static float[] numbers(Random random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private static Convolution layer(Volume in, Window window, int channels, boolean relu) {
        Random random = new Random(in.size() + channels);
        int depth = window.height() * window.width() * in.channels();
        return new Convolution(in, window, numbers(random, depth * channels), numbers(random, channels), relu);
    }

    private static float[] run(Kernels.FrameStep step, Convolution layer, float[] in) {
        float[] out = new float[layer.outputs() + Kernels.TAIL];
        step.run(in, 0, out, 0, new float[step.room()]);
        return out;
    }

    /// Sum of products, and the sum of their sizes, which is what rounding errors go by.
    private static double[] exactly(Convolution layer, float[] in, int y, int x, int n) {
        double sum = layer.bias(n);
        double sizes = Math.abs(sum);
        Volume from = layer.in();
        Window window = layer.window();
        for (int k = 0; k < layer.depth(); k++) {
            int channel = k % from.channels();
            int column = k / from.channels() % window.width() + x * window.strideX();
            int row = k / from.channels() / window.width() + y * window.strideY();
            double product =
                    (double) in[(row * from.width() + column) * from.channels() + channel] * layer.weight(k, n);
            sum += product;
            sizes += Math.abs(product);
        }
        return new double[] {sum, sizes};
    }

    @ParameterizedTest
    @CsvSource({"4,4,16,16", "5,4,32,48", "7,9,16,80", "13,18,64,64", "6,11,48,32", "10,5,16,16"})
    void a_window_of_three_gives_its_sums_of_products(int height, int width, int channels, int outputs) {
        holds(layer(new Volume(height, width, channels), THREE, outputs, height % 2 == 0));
    }

    @ParameterizedTest
    @CsvSource({"8,8,16,16", "9,8,32,48", "11,15,16,80", "29,39,32,64", "12,23,48,32", "8,17,16,16"})
    void a_window_of_four_that_goes_on_by_two_does_too(int height, int width, int channels, int outputs) {
        holds(layer(new Volume(height, width, channels), FOUR_BY_TWO, outputs, height % 2 == 0));
    }

    private static void holds(Convolution layer) {
        assertThat(Winograd.suits(layer)).isTrue();
        float[] in = numbers(new Random(1), layer.inputs() + Kernels.TAIL);

        float[] scalar = run(new ScalarKernels().convolution(layer), layer, in);
        float[] vector = run(new VectorKernels().convolution(layer), layer, in);

        Volume to = layer.out();
        for (int i = 0; i < layer.outputs(); i++) {
            assertThat(Float.floatToRawIntBits(vector[i])).isEqualTo(Float.floatToRawIntBits(scalar[i]));
            int pixel = i / to.channels();
            double[] exact = exactly(layer, in, pixel / to.width(), pixel % to.width(), i % to.channels());
            double sum = layer.relu() ? Math.max(exact[0], 0) : exact[0];
            assertThat((double) scalar[i]).isCloseTo(sum, within(3e-7 * exact[1]));
        }
    }

    @Test
    void what_lies_behind_the_input_is_not_looked_at() {
        Convolution layer = layer(new Volume(9, 11, 16), FOUR_BY_TWO, 16, false);
        float[] in = numbers(new Random(1), layer.inputs());

        assertThat(run(new VectorKernels().convolution(layer), layer, in)).doesNotContain(Float.NaN);
    }

    @Test
    void all_other_layers_are_done_product_by_product() {
        assertThat(Winograd.suits(layer(new Volume(20, 20, 1), THREE, 32, true)))
                .isFalse();
        assertThat(Winograd.suits(layer(new Volume(20, 20, 24), THREE, 32, true)))
                .isFalse();
        assertThat(Winograd.suits(layer(new Volume(20, 20, 32), THREE, 40, true)))
                .isFalse();
        assertThat(Winograd.suits(layer(new Volume(20, 20, 32), new Window(3, 3, 2, 2), 32, true)))
                .isFalse();
        assertThat(Winograd.suits(layer(new Volume(20, 20, 32), new Window(5, 5, 2, 2), 32, true)))
                .isFalse();
        assertThat(Winograd.suits(layer(new Volume(20, 20, 32), new Window(3, 4, 1, 1), 32, true)))
                .isFalse();
        assertThat(Winograd.suits(layer(new Volume(20, 20, 32), new Window(12, 12, 4, 4), 32, true)))
                .isFalse();
    }

    @Test
    void so_are_those_smaller_than_a_tile_and_those_too_large_for_a_cache() {
        assertThat(Winograd.suits(layer(new Volume(3, 9, 16), THREE, 16, true))).isFalse();
        assertThat(Winograd.suits(layer(new Volume(7, 9, 16), FOUR_BY_TWO, 16, true)))
                .isFalse();
        assertThat(Winograd.suits(layer(new Volume(8, 8, 512), FOUR_BY_TWO, 512, true)))
                .isFalse();
        assertThat(Winograd.suits(layer(new Volume(400, 400, 16), THREE, 16, true)))
                .isFalse();
    }
}
