package hairpin.trainer.layers;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/// What a [FastConvolution] does when it runs.
final class FastConvolutionLayer extends ConvolutionLayer {

    private static final long serialVersionUID = 1;

    private final transient ConvolutionShape shape;
    private final transient KernelPass pass;

    FastConvolutionLayer(NeuralNetConfiguration conf, DataType dataType, ConvolutionShape shape) {
        super(conf, dataType);
        this.shape = shape;
        this.pass = new KernelPass(shape, layerConf().getActivationFn() instanceof ActivationReLU);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        int frames = Math.toIntExact(input.size(0));
        pass.forward(
                input,
                frames,
                getParam(ConvolutionParamInitializer.WEIGHT_KEY),
                getParam(ConvolutionParamInitializer.BIAS_KEY));
        INDArray out = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS,
                DataType.FLOAT,
                new long[] {frames, shape.outHeight(), shape.outWidth(), shape.filters()},
                'c');
        pass.writeOutput(out);
        return out;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray weightSlope = gradientViews.get(ConvolutionParamInitializer.WEIGHT_KEY);
        INDArray biasSlope = gradientViews.get(ConvolutionParamInitializer.BIAS_KEY);
        pass.slopes(epsilon, weightSlope, biasSlope);
        Gradient gradient = new DefaultGradient();
        gradient.setGradientFor(ConvolutionParamInitializer.BIAS_KEY, biasSlope);
        gradient.setGradientFor(ConvolutionParamInitializer.WEIGHT_KEY, weightSlope, 'c');
        if (index == 0) {
            return new Pair<>(gradient, null); // nobody is behind the camera
        }
        INDArray back = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
        pass.back(back);
        return new Pair<>(gradient, back);
    }
}
