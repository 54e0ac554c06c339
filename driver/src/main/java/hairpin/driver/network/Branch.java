package hairpin.driver.network;

import java.util.List;
import java.util.stream.Collectors;

/// One source of numbers and the layers that only it goes through.
public record Branch(Source source, List<Layer> layers) {

    public Branch {
        layers = List.copyOf(layers);
        Network.checkFit(source.volume().size(), layers);
    }

    public int outputs() {
        return layers.isEmpty() ? source.volume().size() : layers.getLast().outputs();
    }

    /// `120x160x1 · conv 32@8x8/4 relu`, or `64 numbers · dense 256 relu`.
    String summary() {
        String start =
                switch (source) {
                    case Source.Picture picture -> picture.volume().toString();
                    case Source.Row row -> row.size() + " numbers";
                };
        return layers.isEmpty()
                ? start
                : start + " · " + layers.stream().map(Layer::summary).collect(Collectors.joining(" · "));
    }
}
