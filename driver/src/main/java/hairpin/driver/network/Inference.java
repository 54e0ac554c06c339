package hairpin.driver.network;

import java.util.ArrayList;
import java.util.List;

/// A network with its weights laid out for the kernels. Immutable and shared; each thread takes a [Pass] of its own.
///
/// Layers up to the first dense one are done frame by frame, so that a frame stays in the cache; the rest is done for
/// all frames at once, so that dense weights are read once.
public final class Inference {

    private final Network network;
    private final int block;
    private final List<Stage> frameStages = new ArrayList<>();
    private final List<Stage> rowStages = new ArrayList<>();

    /// A layer made ready.
    ///
    /// @param inputs floats in for each frame
    /// @param outputs floats out for each frame
    record Stage(int inputs, int outputs, Kernels.FrameStep frame, Kernels.RowsStep rows) {}

    Inference(Network network, Kernels kernels) {
        this.network = network;
        int size = 1;
        for (Layer layer : network.layers()) {
            Layer ready = layer;
            if (frameStages.isEmpty() && layer instanceof Convolution first && first.fitsBlocks()) {
                size = first.window().strideY();
                ready = first.overBlocks();
            }
            if (layer instanceof Dense || !rowStages.isEmpty()) {
                rowStages.add(stage(ready, kernels));
            } else {
                frameStages.add(stage(ready, kernels));
            }
        }
        this.block = size;
    }

    private static Stage stage(Layer layer, Kernels kernels) {
        Kernels.FrameStep step =
                switch (layer) {
                    case Convolution convolution -> kernels.convolution(convolution);
                    case Padding padding -> PlainSteps.of(padding);
                    case Pooling pooling -> PlainSteps.of(pooling);
                    case Pointwise pointwise -> PlainSteps.of(pointwise);
                    case Softmax softmax -> PlainSteps.of(softmax);
                    case Slice slice -> PlainSteps.of(slice);
                    case Dense _ -> null;
                };
        int inputs = layer.inputs();
        int outputs = layer.outputs();
        Kernels.RowsStep rows = layer instanceof Dense dense
                ? kernels.dense(dense)
                : (in, count, out) -> {
                    for (int row = 0; row < count; row++) {
                        step.run(in, row * inputs, out, row * outputs);
                    }
                };
        return new Stage(inputs, outputs, step, rows);
    }

    /// Buffers for running up to `batch` frames at once.
    public Pass newPass(int batch) {
        return new Pass(this, batch);
    }

    Network network() {
        return network;
    }

    /// Pixels squared that the first layer wants together; 1 for row by row.
    int block() {
        return block;
    }

    List<Stage> frameStages() {
        return frameStages;
    }

    List<Stage> rowStages() {
        return rowStages;
    }
}
