package hairpin.driver.network;

/// A layer made ready to run.
///
/// @param inputs floats in for each frame
/// @param outputs floats out for each frame
/// @param frame does one frame; null for a dense layer
/// @param rows does many frames, a [Kernels#pitch] apart
record Stage(int inputs, int outputs, Kernels.FrameStep frame, Kernels.RowsStep rows) {

    static Stage of(Layer layer, Kernels kernels) {
        Kernels.FrameStep step =
                switch (layer) {
                    case Convolution convolution -> kernels.convolution(convolution);
                    case Padding padding -> PlainSteps.of(padding);
                    case Pooling pooling -> PlainSteps.of(pooling);
                    case Pointwise pointwise -> PlainSteps.of(pointwise);
                    case Reorder reorder -> PlainSteps.of(reorder);
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
                        step.run(in, row * Kernels.pitch(inputs), out, row * Kernels.pitch(outputs));
                    }
                };
        return new Stage(inputs, outputs, step, rows);
    }
}
