package hairpin.driver.onnx;

import static hairpin.driver.Refusal.Code.UNREADABLE_GRAPH;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_OPERATION;

import hairpin.driver.bounds.NodeCount;
import hairpin.driver.bounds.RefusedException;
import hairpin.driver.graph.Evaluation;
import hairpin.driver.graph.Flow;
import hairpin.driver.graph.Inputs;
import hairpin.driver.graph.Operands;
import hairpin.driver.graph.Value;
import hairpin.driver.network.Network;
import hairpin.driver.protobuf.Slice;
import hairpin.driver.protobuf.WireReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An ONNX model as a network. Only what the policy depends on is looked at, but functions, sparse weights and
/// weights in other files are refused wherever they are.
public final class OnnxGraph implements Evaluation.Graph<OnnxNode> {

    private static final String INPUT = "input";
    private static final String STORED = "stored";

    private final Map<String, OnnxNode> producers = new HashMap<>();
    private final Map<String, Slice> stored = new LinkedHashMap<>();
    private final Map<String, List<Long>> inputs = new LinkedHashMap<>();
    private final List<String> outputs = new ArrayList<>();
    private final OnnxOperations operations;
    private final NodeCount count = new NodeCount();

    private OnnxGraph(Inputs inputs) {
        this.operations = new OnnxOperations(inputs);
    }

    /// @param inputs what the car's sensors give
    public static Network read(byte[] model, Inputs inputs) throws RefusedException {
        OnnxGraph graph = new OnnxGraph(inputs);
        graph.model(new WireReader(model));
        String policy = graph.policy();
        if (new Evaluation<>(graph).of(policy) instanceof Flow flow) {
            try {
                return flow.network();
            } catch (RefusedException e) {
                throw e.at(policy);
            }
        }
        throw new RefusedException(UNSUPPORTED_GRAPH, policy, "does not depend on any sensor");
    }

    private void model(WireReader model) throws RefusedException {
        boolean found = false;
        while (model.next()) {
            switch (model.field()) {
                case 7 -> {
                    graph(model.message());
                    found = true;
                }
                case 25 -> throw new RefusedException(UNSUPPORTED_OPERATION, "", "defines functions of its own");
                default -> model.skip();
            }
        }
        if (!found) {
            throw new RefusedException(UNREADABLE_GRAPH, "", "holds no graph; is it an ONNX model?");
        }
    }

    private void graph(WireReader graph) throws RefusedException {
        while (graph.next()) {
            switch (graph.field()) {
                case 1 -> node(OnnxNode.read(graph.message()));
                case 5 -> {
                    Slice tensor = graph.slice();
                    OnnxTensors.refuseExternal(tensor);
                    if (stored.put(OnnxTensors.name(tensor), tensor) != null) {
                        throw new RefusedException(UNREADABLE_GRAPH, OnnxTensors.name(tensor), "is stored twice");
                    }
                    count.add(0);
                }
                case 11 -> {
                    OnnxInput input = OnnxInput.read(graph.message());
                    inputs.put(input.name(), input.shape());
                    count.add(0);
                }
                case 12 -> {
                    outputs.add(OnnxInput.read(graph.message()).name());
                    count.add(0);
                }
                case 15 -> throw new RefusedException(UNSUPPORTED_GRAPH, "", "holds sparse weights");
                default -> graph.skip();
            }
        }
    }

    private void node(OnnxNode node) throws RefusedException {
        count.add(node.parts());
        for (String output : node.outputs()) {
            if (!output.isEmpty() && producers.put(output, node) != null) {
                throw new RefusedException(UNREADABLE_GRAPH, output, "is made by two nodes");
            }
        }
    }

    /// The output that drives: the only one, or the one that is named so.
    private String policy() throws RefusedException {
        if (outputs.isEmpty()) {
            throw new RefusedException(UNREADABLE_GRAPH, "", "has no output");
        }
        return outputs.stream()
                .filter(name -> name.contains("policy"))
                .findFirst()
                .orElse(outputs.getFirst());
    }

    @Override
    public OnnxNode producer(String value) throws RefusedException {
        OnnxNode node = producers.get(value);
        if (node == null && stored.containsKey(value)) {
            return OnnxNode.source(STORED, value);
        }
        if (node == null && inputs.containsKey(value)) {
            return OnnxNode.source(INPUT, value);
        }
        if (node == null) {
            throw new RefusedException(UNSUPPORTED_GRAPH, value, "is used but nothing makes it");
        }
        if (!node.domain().isEmpty() || !OnnxOperations.knows(node.op())) {
            String op = node.domain().isEmpty() ? node.op() : node.domain() + "." + node.op();
            throw new RefusedException(
                    UNSUPPORTED_OPERATION, node.title(), "is the operation " + op + ", which is not supported");
        }
        if (!node.outputs().getFirst().equals(value)) {
            throw new RefusedException(UNSUPPORTED_GRAPH, node.title(), "is used for its second output");
        }
        return node;
    }

    @Override
    public String name(OnnxNode node) {
        return node.title();
    }

    @Override
    public List<String> inputs(OnnxNode node) {
        return node.inputs();
    }

    @Override
    public Value apply(OnnxNode node, List<Value> in) throws RefusedException {
        return switch (node.op()) {
            case STORED -> operations.constant(stored.get(node.name()).reader());
            case INPUT -> operations.input(node.name(), inputs.get(node.name()));
            default -> operations.apply(node, new Operands(in));
        };
    }
}
