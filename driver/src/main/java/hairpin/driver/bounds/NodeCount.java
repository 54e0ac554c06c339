package hairpin.driver.bounds;

import hairpin.driver.Refusal;

/// Counts the nodes of a graph, and their inputs, outputs and attributes together.
public final class NodeCount {

    private int nodes;
    private int parts;

    /// @param itsParts the inputs, outputs and attributes of one more node
    public void add(int itsParts) throws RefusedException {
        nodes++;
        parts += itsParts;
        if (nodes > Limits.NODES) {
            throw new RefusedException(Refusal.Code.TOO_LARGE, "", "holds more than " + Limits.NODES + " nodes");
        }
        if (parts > Limits.NODE_PARTS) {
            throw new RefusedException(
                    Refusal.Code.TOO_LARGE,
                    "",
                    "holds nodes with more than " + Limits.NODE_PARTS + " inputs, outputs and attributes together");
        }
    }
}
