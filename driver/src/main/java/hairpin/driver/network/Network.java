package hairpin.driver.network;

import java.util.List;
import java.util.stream.Collectors;

/// A sequential network: grey levels through a table, then layer after layer. Immutable.
public final class Network {

    private final Volume frame;
    private final InputTable table;
    private final List<Layer> layers;

    /// @param frame the picture that goes in, one channel
    public Network(Volume frame, InputTable table, List<Layer> layers) {
        this.frame = frame;
        this.table = table;
        this.layers = List.copyOf(layers);
        int size = frame.size();
        for (Layer layer : this.layers) {
            if (layer.inputs() != size) {
                throw new IllegalArgumentException(
                        layer.summary() + " takes " + layer.inputs() + " numbers but gets " + size);
            }
            size = layer.outputs();
        }
    }

    public Volume frame() {
        return frame;
    }

    public InputTable table() {
        return table;
    }

    public List<Layer> layers() {
        return layers;
    }

    public int outputs() {
        return layers.isEmpty() ? frame.size() : layers.getLast().outputs();
    }

    public long parameters() {
        return layers.stream().mapToLong(Layer::parameters).sum();
    }

    public long multiplyAdds() {
        return layers.stream().mapToLong(Layer::multiplyAdds).sum();
    }

    /// The layers in one line: `120x160x1 · conv 32@8x8/4 relu · ... · softmax`.
    public String summary() {
        return frame + " · " + layers.stream().map(Layer::summary).collect(Collectors.joining(" · "));
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
