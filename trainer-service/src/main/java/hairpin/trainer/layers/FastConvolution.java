package hairpin.trainer.layers;

import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/// A convolution layer of Deeplearning4j with our arithmetic. Pictures are stored row, column, channel; no padding,
/// no dilation, no dropout, ReLU or nothing behind it; what it cannot do it refuses when the network is made.
public final class FastConvolution extends ConvolutionLayer {

    private static final long serialVersionUID = 1;

    private InputType.InputTypeConvolutional picture;

    /// @param builder as for the stock layer
    public FastConvolution(ConvolutionLayer.Builder builder) {
        super(builder);
    }

    /// For Deeplearning4j, when it reads a configuration.
    public FastConvolution() {}

    @Override
    public void setNIn(InputType inputType, boolean override) {
        super.setNIn(inputType, override);
        picture = (InputType.InputTypeConvolutional) inputType;
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray params,
            boolean initializeParams,
            DataType dataType) {
        refuseWhatTheKernelCannot(dataType);
        FastConvolutionLayer layer = new FastConvolutionLayer(conf, dataType, shape());
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(params);
        Map<String, INDArray> table = initializer().init(conf, params, initializeParams);
        layer.setParamTable(table);
        layer.setConf(conf);
        return layer;
    }

    private ConvolutionShape shape() {
        return new ConvolutionShape(
                (int) picture.getHeight(),
                (int) picture.getWidth(),
                (int) getNIn(),
                new ConvolutionShape.Extent(getKernelSize()[0], getKernelSize()[1]),
                new ConvolutionShape.Extent(getStride()[0], getStride()[1]),
                (int) getNOut());
    }

    private void refuseWhatTheKernelCannot(DataType dataType) {
        boolean plain = getPadding()[0] == 0
                && getPadding()[1] == 0
                && getDilation()[0] == 1
                && getDilation()[1] == 1
                && getConvolutionMode() != ConvolutionMode.Same
                && getCnn2dDataFormat() == CNN2DFormat.NHWC
                && hasBias()
                && getIDropout() == null
                && dataType == DataType.FLOAT
                && (getActivationFn() instanceof ActivationReLU || getActivationFn() instanceof ActivationIdentity);
        if (!plain) {
            throw new IllegalArgumentException("layer " + getLayerName()
                    + ": our kernels do convolutions of floats in NHWC with a bias, ReLU or no activation, and neither "
                    + "padding, dilation nor dropout");
        }
    }
}
