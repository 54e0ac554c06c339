package hairpin.trainer.layers;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.trainer.layers.ConvolutionShape.Extent;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Plain Java is the specification; vectors give the same bits.
class KernelsTest {

    private static final int FRAMES = 3;

    private final Random random = new Random(1);

    static Stream<ConvolutionShape> shapes() {
        return Stream.of(
                new ConvolutionShape(24, 32, 1, new Extent(8, 8), new Extent(4, 4), 16),
                new ConvolutionShape(13, 18, 16, new Extent(4, 4), new Extent(2, 2), 32),
                new ConvolutionShape(9, 11, 3, new Extent(3, 3), new Extent(1, 1), 5),
                new ConvolutionShape(12, 15, 2, new Extent(5, 3), new Extent(3, 2), 20),
                ConvolutionShape.dense(100, 40),
                ConvolutionShape.dense(7, 3));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void vectors_go_forward_like_plain_java(ConvolutionShape shape) {
        float[] in = numbers(FRAMES * shape.inputs());
        float[] plain = new float[FRAMES * shape.outputs() + ConvolutionKernel.TAIL];
        float[] vectors = plain.clone();
        for (boolean relu : new boolean[] {true, false}) {
            loaded(new ScalarConvolution(shape)).forward(in, FRAMES, relu, plain);
            loaded(new VectorConvolution(shape)).forward(in, FRAMES, relu, vectors);

            assertSameBits(vectors, plain, FRAMES * shape.outputs());
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void vectors_find_the_slopes_that_plain_java_finds(ConvolutionShape shape) {
        float[] in = numbers(FRAMES * shape.inputs());
        float[] slope = numbers(FRAMES * shape.outputs());
        float[] plain = new float[shape.weights()];
        float[] vectors = plain.clone();
        float[] plainBias = new float[shape.filters()];
        float[] vectorBias = plainBias.clone();

        loaded(new ScalarConvolution(shape)).slopes(in, slope, FRAMES, plain, plainBias);
        VectorConvolution kernel = new VectorConvolution(shape);
        loaded(kernel).slopes(in, slope, FRAMES, vectors, vectorBias);
        assertSameBits(vectors, plain, plain.length);
        assertSameBits(vectorBias, plainBias, plainBias.length);

        kernel.slopes(in, slope, FRAMES, vectors, vectorBias);
        assertSameBits(vectors, plain, plain.length);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void vectors_go_back_like_plain_java(ConvolutionShape shape) {
        float[] slope = numbers(FRAMES * shape.outputs());
        float[] plain = new float[FRAMES * shape.inputs() + ConvolutionKernel.TAIL];
        float[] vectors = plain.clone();

        loaded(new ScalarConvolution(shape)).back(slope, FRAMES, plain);
        loaded(new VectorConvolution(shape)).back(slope, FRAMES, vectors);

        assertSameBits(vectors, plain, FRAMES * shape.inputs());
    }

    private static ConvolutionKernel loaded(ConvolutionKernel kernel) {
        Random own = new Random(2);
        float[] many = new float[10_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = (float) own.nextGaussian();
        }
        kernel.load(many, many);
        return kernel;
    }

    private float[] numbers(int count) {
        float[] numbers = new float[count + ConvolutionKernel.TAIL];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextInt(4) == 0 ? 0f : (float) random.nextGaussian();
        }
        return numbers;
    }

    private static void assertSameBits(float[] found, float[] wanted, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(Float.floatToIntBits(found[i]))
                    .as("number %d: %s and %s", i, found[i], wanted[i])
                    .isEqualTo(Float.floatToIntBits(wanted[i]));
        }
    }
}
