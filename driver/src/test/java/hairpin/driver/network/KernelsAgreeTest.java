package hairpin.driver.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The scalar kernels are the specification; the vector kernels must give the same bits, whatever the shape, the batch
/// and the place in it.
class KernelsAgreeTest {

    private static final Volume FRAME = new Volume(16, 20, 1);

    private static float[] numbers(Random random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian() * 0.3f;
        }
        return numbers;
    }

    /// Layers of odd sizes: full and part blocks of vectors, strides that fit blocks of pixels and such that don't.
    static Network network(int seed) {
        Random random = new Random(seed);
        List<Layer> layers = new ArrayList<>();
        Volume now = FRAME;
        if (random.nextInt(4) == 0) {
            layers.add(new Padding(now, 1, 2, 0, 3));
            now = new Volume(17, 25, 1);
        } else if (random.nextInt(4) == 0) {
            Pooling pooling = new Pooling(now, new Window(2, 2, 2, 2), random.nextBoolean());
            layers.add(pooling);
            now = pooling.out();
        }
        for (int i = 0; i < 2; i++) {
            int stride = random.nextInt(1, 3);
            Window window =
                    switch (random.nextInt(3)) {
                        case 0 -> new Window(2 * stride, 2 * stride, stride, stride);
                        case 1 -> new Window(3, 3, 1, 1);
                        default -> new Window(3, 2, stride, stride);
                    };
            int channels = random.nextBoolean() ? random.nextInt(1, 70) : 16 * random.nextInt(1, 5);
            int depth = window.height() * window.width() * now.channels();
            Convolution convolution = new Convolution(
                    now, window, numbers(random, depth * channels), numbers(random, channels), random.nextBoolean());
            layers.add(convolution);
            now = convolution.out();
        }
        int width = now.size();
        for (int i = 0; i < 2; i++) {
            int next = random.nextInt(1, 100);
            layers.add(new Dense(width, numbers(random, width * next), numbers(random, next), random.nextBoolean()));
            width = next;
        }
        layers.add(new Softmax(width));
        return new Network(FRAME, InputTable.plain().then(Pointwise.Function.DIVIDE, 255f), layers);
    }

    private static int[] bits(Pass pass, int count, int outputs) {
        int[] bits = new int[count * outputs];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(pass.output(i / outputs, i % outputs));
        }
        return bits;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void vectors_give_the_bits_of_the_scalar_specification(int seed) {
        Network network = network(seed);
        byte[] frames = new byte[17 * FRAME.size()];
        new Random(seed).nextBytes(frames);
        Pass scalar = new Inference(network, new ScalarKernels()).newPass(17);
        Pass vector = new Inference(network, new VectorKernels()).newPass(17);

        scalar.run(frames, 0, 17);
        vector.run(frames, 0, 17);

        assertThat(bits(vector, 17, network.outputs())).isEqualTo(bits(scalar, 17, network.outputs()));
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 22, 23, 24, 25, 26, 27, 28})
    void a_frame_gives_the_same_bits_in_every_batch(int seed) {
        Network network = network(seed);
        byte[] frames = new byte[17 * FRAME.size()];
        new Random(seed).nextBytes(frames);
        Pass all = network.prepare().newPass(17);
        all.run(frames, 0, 17);
        for (int batch : new int[] {1, 2, 5, 6, 7, 13}) {
            Pass some = network.prepare().newPass(batch);
            for (int first = 0; first + batch <= 17; first += batch) {
                some.run(frames, first * FRAME.size(), batch);
                for (int i = 0; i < batch; i++) {
                    for (int n = 0; n < network.outputs(); n++) {
                        assertThat(some.output(i, n)).isEqualTo(all.output(first + i, n));
                    }
                }
            }
        }
    }

    @Test
    void the_arithmetic_is_what_a_plain_loop_says() {
        Random random = new Random(9);
        float[] weights = numbers(random, FRAME.size() * 5);
        float[] bias = numbers(random, 5);
        Network network = new Network(FRAME, InputTable.plain(), List.of(new Dense(FRAME.size(), weights, bias, true)));
        byte[] frame = new byte[FRAME.size()];
        random.nextBytes(frame);
        Pass pass = network.prepare().newPass(1);

        pass.run(frame, 0, 1);

        for (int n = 0; n < 5; n++) {
            float sum = bias[n];
            for (int k = 0; k < frame.length; k++) {
                sum = Math.fma((float) (frame[k] & 255), weights[k * 5 + n], sum);
            }
            assertThat(pass.output(0, n)).isEqualTo(Math.max(sum, 0f));
        }
    }

    @Test
    void the_fast_kernels_are_taken_where_the_module_is() {
        assertThat(Network.kernels()).startsWith("vectors of ");
    }
}
