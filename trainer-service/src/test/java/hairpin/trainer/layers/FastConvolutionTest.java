package hairpin.trainer.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/// Deeplearning4j's own layers are the oracle.
class FastConvolutionTest {

    private static final int BATCH = 6;
    private static final double SHARE_OF_LARGEST = 1e-4;

    private final MultiLayerNetwork fast = network(FastConvolution::new);
    private final MultiLayerNetwork stock = network(ConvolutionLayer.Builder::build);
    private final INDArray pictures = Nd4j.rand(DataType.FLOAT, BATCH, 40, 56, 1);
    private final INDArray answers = Nd4j.zeros(DataType.FLOAT, BATCH, 4);

    FastConvolutionTest() {
        stock.setParams(fast.params().dup());
        for (int i = 0; i < BATCH; i++) {
            answers.putScalar(i, i % 4, 1);
        }
    }

    private static MultiLayerNetwork network(Function<ConvolutionLayer.Builder, ConvolutionLayer> made) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(3)
                .weightInit(WeightInit.RELU)
                .updater(new Adam(1e-3))
                .list()
                .layer(made.apply(filters(16, 8, 4).activation(Activation.RELU)))
                .layer(made.apply(filters(12, 3, 2).activation(Activation.IDENTITY)))
                .layer(made.apply(filters(20, 2, 1).activation(Activation.RELU)))
                .layer(new DenseLayer.Builder()
                        .nOut(24)
                        .activation(Activation.RELU)
                        .build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(4)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(40, 56, 1, CNN2DFormat.NHWC))
                .build());
        network.init();
        return network;
    }

    private static ConvolutionLayer.Builder filters(int count, int size, int stride) {
        return new ConvolutionLayer.Builder(size, size)
                .stride(stride, stride)
                .nOut(count)
                .dataFormat(CNN2DFormat.NHWC);
    }

    @Test
    void it_answers_as_the_stock_layer_does() {
        INDArray said = fast.output(pictures);
        INDArray wanted = stock.output(pictures);

        assertThat(said.sub(wanted).amaxNumber().doubleValue()).isCloseTo(0, within(1e-5));
    }

    @Test
    void its_gradients_are_those_of_the_stock_layer() {
        for (MultiLayerNetwork network : new MultiLayerNetwork[] {fast, stock}) {
            network.setInput(pictures);
            network.setLabels(answers);
            network.computeGradientAndScore();
        }

        fast.gradient().gradientForVariable().forEach((name, slope) -> {
            INDArray wanted = stock.gradient().getGradientFor(name);
            double largest = wanted.amaxNumber().doubleValue();
            assertThat(largest).as(name).isPositive();
            assertThat(slope.sub(wanted).amaxNumber().doubleValue() / largest)
                    .as(name)
                    .isLessThan(SHARE_OF_LARGEST);
        });
    }

    @Test
    void it_learns_what_the_stock_layer_learns() {
        INDArray before = fast.params().dup();
        for (int step = 0; step < 10; step++) {
            fast.fit(pictures, answers);
            stock.fit(pictures, answers);
        }

        assertThat(fast.params().sub(before).amaxNumber().doubleValue()).isGreaterThan(5e-3);
        assertThat(fast.params().sub(stock.params()).amaxNumber().doubleValue()).isLessThan(2e-4);
    }

    @Test
    void it_refuses_what_its_kernels_cannot_do() {
        assertThatThrownBy(() -> network(builder -> new FastConvolution(builder.padding(1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("padding");
        assertThatThrownBy(() -> network(builder -> new FastConvolution(builder.activation(Activation.TANH))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("activation");
    }
}
