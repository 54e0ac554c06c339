package hairpin.driver.network;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A network: one or two branches (a picture, a row of LIDAR numbers), their results side by side, and a trunk of
/// layers that all go through. With one branch the trunk is mostly empty. Immutable.
public final class Network {

    private final List<Branch> branches;
    private final List<Layer> trunk;

    /// @param branches in the order in which the trunk sees their results; at most one picture and one row
    public Network(List<Branch> branches, List<Layer> trunk) {
        this.branches = List.copyOf(branches);
        this.trunk = List.copyOf(trunk);
        long pictures = branches.stream()
                .filter(branch -> branch.source() instanceof Source.Picture)
                .count();
        if (branches.isEmpty() || pictures > 1 || branches.size() - pictures > 1) {
            throw new IllegalArgumentException("one picture, one row of numbers, or one of each: " + branches);
        }
        checkFit(branches.stream().mapToInt(Branch::outputs).sum(), trunk);
    }

    /// A network that sees a picture alone.
    public Network(Volume frame, InputTable table, List<Layer> layers) {
        this(List.of(new Branch(new Source.Picture(frame, table), layers)), List.of());
    }

    static void checkFit(int inputs, List<Layer> layers) {
        int size = inputs;
        for (Layer layer : layers) {
            if (layer.inputs() != size) {
                throw new IllegalArgumentException(
                        layer.summary() + " takes " + layer.inputs() + " numbers but gets " + size);
            }
            size = layer.outputs();
        }
    }

    public List<Branch> branches() {
        return branches;
    }

    public List<Layer> trunk() {
        return trunk;
    }

    /// All layers: those of each branch, then the trunk.
    public List<Layer> layers() {
        return Stream.concat(branches.stream().flatMap(branch -> branch.layers().stream()), trunk.stream())
                .toList();
    }

    public int outputs() {
        return trunk.isEmpty()
                ? branches.stream().mapToInt(Branch::outputs).sum()
                : trunk.getLast().outputs();
    }

    public long parameters() {
        return layers().stream().mapToLong(Layer::parameters).sum();
    }

    public long multiplyAdds() {
        return layers().stream().mapToLong(Layer::multiplyAdds).sum();
    }

    /// The layers in one line: `120x160x1 · conv 32@8x8/4 relu · ... · softmax`, branches in brackets where there are
    /// two.
    public String summary() {
        if (branches.size() == 1 && trunk.isEmpty()) {
            return branches.getFirst().summary();
        }
        String start =
                branches.stream().map(branch -> "(" + branch.summary() + ")").collect(Collectors.joining(" + "));
        return Stream.concat(Stream.of(start), trunk.stream().map(Layer::summary))
                .collect(Collectors.joining(" · "));
    }

    /// Makes the network ready to run, with the fastest kernels there are.
    public Inference prepare() {
        return new Inference(this, Kernels.best());
    }

    /// What the fastest kernels here are, for people.
    public static String kernels() {
        return Kernels.best().name();
    }
}
