package hairpin.driver.tensorflow;

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
import hairpin.driver.protobuf.WireReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A frozen TensorFlow graph as a network. Only the nodes that the policy depends on are looked at.
public final class FrozenGraph implements Evaluation.Graph<Node> {

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final NodeCount count = new NodeCount();
    private final Operations operations;

    private FrozenGraph(Inputs inputs) {
        this.operations = new Operations(inputs, inputs.constants());
    }

    /// @param inputs what the car's sensors give
    /// @param sac whether to look for the policy of SAC instead of that of PPO
    public static Network read(byte[] graph, Inputs inputs, boolean sac) throws RefusedException {
        FrozenGraph frozen = new FrozenGraph(inputs);
        frozen.parse(new WireReader(graph));
        String policy = PolicyName.find(frozen.nodes.keySet(), sac);
        Value value = new Evaluation<>(frozen).of(policy);
        if (value instanceof Flow flow) {
            try {
                return flow.network();
            } catch (RefusedException e) {
                throw e.at(policy);
            }
        }
        throw new RefusedException(UNSUPPORTED_GRAPH, policy, "does not depend on any sensor");
    }

    private void parse(WireReader graph) throws RefusedException {
        while (graph.next()) {
            switch (graph.field()) {
                case 1 -> add(Node.read(graph.message()));
                case 2 -> {
                    if (graph.message().next()) {
                        throw new RefusedException(UNSUPPORTED_GRAPH, "library", "defines functions of its own");
                    }
                }
                default -> graph.skip();
            }
        }
        if (nodes.isEmpty()) {
            throw new RefusedException(UNREADABLE_GRAPH, "", "holds no nodes; is it a frozen graph?");
        }
    }

    private void add(Node node) throws RefusedException {
        count.add(node.parts());
        if (nodes.putIfAbsent(node.name(), node) != null) {
            throw broken(node.name(), "is there twice");
        }
    }

    static RefusedException broken(String node, String what) {
        return new RefusedException(UNREADABLE_GRAPH, node, what);
    }

    @Override
    public Node producer(String value) throws RefusedException {
        Node node = nodes.get(value);
        if (node == null) {
            throw new RefusedException(UNSUPPORTED_GRAPH, value, "is used but not there; freeze the graph again");
        }
        if (!Operations.knows(node.op())) {
            throw new RefusedException(
                    UNSUPPORTED_OPERATION, node.name(), "is the operation " + node.op() + ", which is not supported");
        }
        return node;
    }

    @Override
    public String name(Node node) {
        return node.name() + " (" + node.op() + ")";
    }

    @Override
    public List<String> inputs(Node node) {
        return node.inputs();
    }

    @Override
    public Value apply(Node node, List<Value> inputs) throws RefusedException {
        return operations.apply(node, new Operands(inputs));
    }
}
