package hairpin.driver.graph;

import static hairpin.driver.Refusal.Code.TOO_LARGE;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;

import hairpin.driver.bounds.Limits;
import hairpin.driver.bounds.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Follows a graph from a value back to where it comes from, each node once. What the value doesn't depend on is never
/// looked at.
///
/// @param <N> a format's own kind of node
public final class Evaluation<N> {

    /// A graph of some format.
    public interface Graph<N> {

        /// The node that makes a value; refuses when there is none or its operation is unknown.
        N producer(String value) throws RefusedException;

        String name(N node);

        /// The values that it needs.
        List<String> inputs(N node);

        Value apply(N node, List<Value> inputs) throws RefusedException;
    }

    private final Graph<N> graph;
    private final Map<String, Value> known = new HashMap<>();
    private final Set<String> underway = new HashSet<>();

    public Evaluation(Graph<N> graph) {
        this.graph = graph;
    }

    public Value of(String value) throws RefusedException {
        Value before = known.get(value);
        if (before != null) {
            return before;
        }
        if (underway.size() > Limits.DEPTH) {
            throw new RefusedException(TOO_LARGE, value, "lies more than " + Limits.DEPTH + " nodes deep");
        }
        if (!underway.add(value)) {
            throw new RefusedException(
                    UNSUPPORTED_GRAPH, value, "depends on itself; a network must not go in a circle");
        }
        N node = graph.producer(value);
        List<Value> inputs = new ArrayList<>();
        for (String input : graph.inputs(node)) {
            inputs.add(of(input));
        }
        Value result = apply(node, inputs);
        underway.remove(value);
        known.put(value, result);
        return result;
    }

    /// Layers guard themselves against shapes that don't fit; here their words get a place.
    private Value apply(N node, List<Value> inputs) throws RefusedException {
        try {
            return graph.apply(node, inputs);
        } catch (RefusedException e) {
            throw e.at(graph.name(node));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(UNSUPPORTED_GRAPH, graph.name(node), "does not fit together: " + e.getMessage());
        }
    }
}
