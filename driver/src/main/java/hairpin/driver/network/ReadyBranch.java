package hairpin.driver.network;

import java.util.ArrayList;
import java.util.List;

/// A [Branch] with its weights laid out for the kernels.
///
/// Layers up to the first dense one are done frame by frame, so that a frame stays in the cache; the rest is done for
/// all frames at once, so that dense weights are read once.
final class ReadyBranch {

    private final Branch branch;
    private final int block;
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
        this.block = size;
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
