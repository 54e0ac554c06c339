package hairpin.driver.network;

import java.util.List;

/// A network with its weights laid out for the kernels. Immutable and shared; each thread takes a [Pass] of its own.
public final class Inference {

    private final Network network;
    private final List<ReadyBranch> branches;
    private final List<Stage> trunk;

    Inference(Network network, Kernels kernels) {
        this.network = network;
        this.branches = network.branches().stream()
                .map(branch -> new ReadyBranch(branch, kernels))
                .toList();
        this.trunk =
                network.trunk().stream().map(layer -> Stage.of(layer, kernels)).toList();
    }

    /// Buffers for running up to `batch` frames at once.
    public Pass newPass(int batch) {
        return new Pass(this, batch);
    }

    /// How many numbers the widest row between two layers holds, for one frame.
    public int widestRow() {
        return network.layers().stream()
                .mapToInt(layer -> Math.max(layer.inputs(), layer.outputs()))
                .max()
                .orElse(1);
    }

    Network network() {
        return network;
    }

    List<ReadyBranch> branches() {
        return branches;
    }

    List<Stage> trunk() {
        return trunk;
    }
}
