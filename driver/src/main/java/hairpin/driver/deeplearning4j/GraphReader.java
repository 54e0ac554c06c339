package hairpin.driver.deeplearning4j;

import static hairpin.driver.Refusal.Code.TOO_LARGE;
import static hairpin.driver.Refusal.Code.UNREADABLE_GRAPH;

import hairpin.driver.bounds.RefusedException;
import hairpin.driver.graph.Arithmetic;
import hairpin.driver.graph.Floats;
import hairpin.driver.graph.Flow;
import hairpin.driver.network.Pointwise.Function;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Walks the vertices of a `ComputationGraph` in the order in which their weights lie.
final class GraphReader {

    private static final int MOST_VERTICES = 200;

    private final Settings graph;
    private final ZippedModel model;
    private final LayerReader layers;
    private final List<String> order = new ArrayList<>();
    private final Map<String, Flow> flows = new HashMap<>();

    GraphReader(Settings graph, ZippedModel model, LayerReader layers) {
        this.graph = graph;
        this.model = model;
        this.layers = layers;
    }

    /// The output that drives: the one that is named so, else the first.
    Flow policy() throws RefusedException {
        order();
        List<String> outputs = words(graph, "networkOutputs");
        String policy = outputs.stream()
                .filter(name -> name.contains("policy"))
                .findFirst()
                .orElse(outputs.getFirst());
        Set<String> needed = needed(policy);
        for (String vertex : order) {
            if (graph.part("vertices").has(vertex)) {
                try {
                    flows.put(vertex, flow(vertex, needed.contains(vertex)));
                } catch (RefusedException e) {
                    throw e.at(vertex);
                }
            }
        }
        Flow flow = flows.get(policy);
        if (flow == null) {
            throw broken(policy + " is an output but no vertex");
        }
        return flow;
    }

    private Flow flow(String vertex, boolean needed) throws RefusedException {
        Settings settings = graph.part("vertices").part(vertex);
        List<Flow> in = new ArrayList<>();
        if (needed) {
            for (String input : words(graph.part("vertexInputs"), vertex)) {
                in.add(input(input, settings));
            }
        }
        return switch (settings.kind()) {
            case "MergeVertex" -> needed ? Flow.join(in) : null;
            case "ScaleVertex" ->
                needed
                        ? (Flow) Arithmetic.of(Function.MULTIPLY, single(in), new Floats(new int[0], new float[] {
                            (float) settings.number("scaleFactor")
                        }))
                        : null;
            default -> {
                Flow before = needed ? single(in) : null;
                if (settings.has("preProcessor")) {
                    before = ZippedModel.flattened(settings.part("preProcessor"), before);
                }
                yield layers.put(settings.part("layerConf").part("layer"), before);
            }
        };
    }

    private Flow input(String name, Settings user) throws RefusedException {
        Flow flow = flows.get(name);
        if (flow != null) {
            return flow;
        }
        if (!words(graph, "networkInputs").contains(name)) {
            throw broken(name + " is used before it is made");
        }
        Settings first = user.has("layerConf") ? user.part("layerConf").part("layer") : user;
        return model.start(name, first);
    }

    private static Flow single(List<Flow> in) throws RefusedException {
        if (in.size() != 1) {
            throw broken("a layer has " + in.size() + " inputs");
        }
        return in.getFirst();
    }

    /// Both lists of the order must say the same: inputs and vertices, each once.
    private void order() throws RefusedException {
        order.addAll(words(graph, "topologicalOrderStr"));
        List<String> all = new ArrayList<>(words(graph, "networkInputs"));
        graph.part("vertices").object().keySet().forEach(name -> all.add((String) name));
        List<?> indices = graph.list("topologicalOrder");
        if (order.size() > MOST_VERTICES) {
            throw new RefusedException(TOO_LARGE, "", "has more than " + MOST_VERTICES + " vertices");
        }
        boolean same =
                order.size() == all.size() && indices.size() == all.size() && new HashSet<>(order).size() == all.size();
        for (int i = 0; same && i < order.size(); i++) {
            same = indices.get(i) instanceof Double index
                    && index >= 0
                    && index < all.size()
                    && all.get(index.intValue()).equals(order.get(i));
        }
        if (!same) {
            throw broken("topologicalOrder and the vertices do not say the same");
        }
    }

    /// What the policy depends on; the weights of anything else are only stepped over.
    private Set<String> needed(String policy) throws RefusedException {
        Set<String> needed = new HashSet<>(Set.of(policy));
        for (int i = order.size() - 1; i >= 0; i--) {
            String vertex = order.get(i);
            if (needed.contains(vertex) && graph.part("vertices").has(vertex)) {
                needed.addAll(words(graph.part("vertexInputs"), vertex));
            }
        }
        return needed;
    }

    private static List<String> words(Settings from, String key) throws RefusedException {
        return from.list(key).stream().map(String.class::cast).toList();
    }

    private static RefusedException broken(String what) {
        return new RefusedException(UNREADABLE_GRAPH, "", what);
    }
}
