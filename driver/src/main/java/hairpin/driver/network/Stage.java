package hairpin.driver.network;

import java.util.List;

/// A layer made ready to run.
///
/// @param inputs floats in for each frame
/// @param outputs floats out for each frame
/// @param frame does one frame; null for a dense layer
/// @param rows does many frames, a [Kernels#pitch] apart
/// @param room floats to scribble on, for one frame or many
record Stage(int inputs, int outputs, Kernels.FrameStep frame, Kernels.RowsStep rows, int room) {

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
                : (in, count, out, room) -> {
                    for (int row = 0; row < count; row++) {
                        step.run(in, row * Kernels.pitch(inputs), out, row * Kernels.pitch(outputs), room);
                    }
                };
        return new Stage(inputs, outputs, step, rows, step == null ? 0 : step.room());
    }

    /// Room that serves all of some stages, one after the other.
    static float[] room(List<Stage> stages) {
        return new float[stages.stream().mapToInt(Stage::room).max().orElse(0)];
    }
}
