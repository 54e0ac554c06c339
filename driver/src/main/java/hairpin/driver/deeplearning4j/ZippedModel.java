package hairpin.driver.deeplearning4j;

import static hairpin.driver.Refusal.Code.TOO_LARGE;
import static hairpin.driver.Refusal.Code.UNREADABLE_GRAPH;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;

import hairpin.driver.bounds.RefusedException;
import hairpin.driver.graph.Arithmetic;
import hairpin.driver.graph.Floats;
import hairpin.driver.graph.Flow;
import hairpin.driver.graph.Inputs;
import hairpin.driver.json.SmallJson;
import hairpin.driver.network.Network;
import hairpin.driver.network.Pointwise.Function;
import java.util.List;
import java.util.Map;

/// A zip of Deeplearning4j as a network: a sequence (`MultiLayerNetwork`) or a graph (`ComputationGraph`).
///
/// Deeplearning4j scales pictures outside the network, so by rule they come in divided by 255.
public final class ZippedModel {

    /// The network's layout.
    public static final String CONFIGURATION = "configuration.json";

    /// The network's weights.
    public static final String COEFFICIENTS = "coefficients.bin";

    private static final int MOST_LAYERS = 100;

    private final Inputs inputs;
    private final LayerReader layers;
    private final Coefficients coefficients;

    private ZippedModel(Inputs inputs, Coefficients coefficients) {
        this.inputs = inputs;
        this.coefficients = coefficients;
        this.layers = new LayerReader(coefficients);
    }

    /// @param inputs what the car's sensors give
    public static Network read(byte[] configuration, byte[] weights, Inputs inputs) throws RefusedException {
        try {
            if (SmallJson.read(configuration, UNREADABLE_GRAPH) instanceof Map<?, ?> root) {
                ZippedModel model = new ZippedModel(inputs, Coefficients.read(weights));
                Flow policy = root.containsKey("confs") ? model.sequence(root) : model.graph(root);
                model.coefficients.end();
                return policy.network();
            }
            throw new RefusedException(UNREADABLE_GRAPH, "", "is no JSON object");
        } catch (IllegalArgumentException e) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "does not fit together: " + e.getMessage());
        }
    }

    private Flow sequence(Map<?, ?> root) throws RefusedException {
        AllowList.check(AllowList.SEQUENCE, root);
        Settings model = new Settings(root);
        List<?> confs = model.list("confs");
        if (confs.size() > MOST_LAYERS) {
            throw new RefusedException(TOO_LARGE, "", "has more than " + MOST_LAYERS + " layers");
        }
        Flow flow = null;
        for (int i = 0; i < confs.size(); i++) {
            Settings layer = new Settings((Map<?, ?>) confs.get(i)).part("layer");
            flow = i == 0 ? start("", layer) : flow;
            String index = Integer.toString(i);
            if (model.has("inputPreProcessors")
                    && model.part("inputPreProcessors").has(index)) {
                flow = flattened(model.part("inputPreProcessors").part(index), flow);
            }
            flow = layers.put(layer, flow);
        }
        return flow;
    }

    private Flow graph(Map<?, ?> root) throws RefusedException {
        AllowList.check(AllowList.GRAPH, root);
        return new GraphReader(new Settings(root), this, layers).policy();
    }

    /// What the first layer sees: a picture when it works on pictures, else a row.
    Flow start(String name, Settings first) throws RefusedException {
        boolean picture = first.kind().equals("ConvolutionLayer")
                || first.kind().equals("Convolution2D")
                || first.kind().equals("SubsamplingLayer")
                || first.kind().equals("Pooling2D");
        if (!picture) {
            return inputs.row(name);
        }
        Flow grey = inputs.picture(name, first.text("cnn2dDataFormat", "NCHW").equals("NCHW"));
        return (Flow) Arithmetic.of(Function.DIVIDE, grey, new Floats(new int[0], new float[] {255f}));
    }

    /// A picture as a row, in the order that its format says.
    static Flow flattened(Settings preprocessor, Flow flow) throws RefusedException {
        if (flow == null) {
            return null;
        }
        boolean channelsFirst = preprocessor.text("format", "NCHW").equals("NCHW");
        long size = (long) preprocessor.integer("inputHeight")
                * preprocessor.integer("inputWidth")
                * preprocessor.integer("numChannels");
        if (flow.dims().size() != 4
                || flow.channelsFirst() != channelsFirst
                || size != flow.volume().size()) {
            throw new RefusedException(
                    UNSUPPORTED_GRAPH, "", "flattens " + flow.describe() + " as if it had " + size + " numbers");
        }
        return flow.flatten();
    }
}
