package hairpin.driver.network;

import java.util.ArrayList;
import java.util.List;

/// A [Branch] with its weights laid out for the kernels.
///
/// Layers up to the first dense one are done frame by frame, so that a frame stays in the cache; the rest is done for
/// all frames at once, so that dense weights are read once.
final class ReadyBranch {

    private final Branch branch;
    private final Kernels.InputStep input;
    private final List<Stage> frameStages = new ArrayList<>();
    private final List<Stage> rowStages = new ArrayList<>();

    ReadyBranch(Branch branch, Kernels kernels) {
        this.branch = branch;
        int size = 1;
        for (Layer layer : branch.layers()) {
            Layer ready = layer;
            if (frameStages.isEmpty() && layer instanceof Convolution first && first.fitsBlocks()) {
                size = first.window().strideY();
                ready = first.overBlocks();
            }
            if (layer instanceof Dense || !rowStages.isEmpty()) {
                rowStages.add(Stage.of(ready, kernels));
            } else {
                frameStages.add(Stage.of(ready, kernels));
            }
        }
        this.input = branch.source() instanceof Source.Picture picture ? kernels.input(picture, size) : null;
    }

    Source source() {
        return branch.source();
    }

    int inputs() {
        return branch.source().volume().size();
    }

    int outputs() {
        return branch.outputs();
    }

    /// What makes floats of a picture; null where the source is none.
    Kernels.InputStep input() {
        return input;
    }

    List<Stage> frameStages() {
        return frameStages;
    }

    List<Stage> rowStages() {
        return rowStages;
    }
}
