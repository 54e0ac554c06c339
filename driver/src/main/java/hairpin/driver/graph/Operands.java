package hairpin.driver.graph;

import static hairpin.driver.Refusal.Code.BAD_WEIGHTS;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;

import hairpin.driver.bounds.RefusedException;
import java.util.List;

/// The inputs of a node, each asked for as what it must be.
public final class Operands {

    private final List<Value> values;

    public Operands(List<Value> values) {
        this.values = List.copyOf(values);
    }

    public int count() {
        return values.size();
    }

    public Value any(int i) throws RefusedException {
        if (i >= values.size()) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "lacks input " + i);
        }
        return values.get(i);
    }

    /// Something computed from the picture.
    public Flow flow(int i) throws RefusedException {
        if (any(i) instanceof Flow flow) {
            return flow;
        }
        throw new RefusedException(
                UNSUPPORTED_GRAPH,
                "",
                "should get something from the picture, but input " + i + " is " + any(i).describe());
    }

    /// Known numbers of a given rank; any rank for -1.
    public Floats floats(int i, int rank) throws RefusedException {
        if (any(i) instanceof Floats floats && (rank < 0 || floats.rank() == rank)) {
            return floats;
        }
        throw new RefusedException(
                BAD_WEIGHTS,
                "",
                "needs weights with " + rank + " axes as input " + i + ", but gets " + any(i).describe());
    }

    public Integers integers(int i) throws RefusedException {
        if (any(i) instanceof Integers integers) {
            return integers;
        }
        throw new RefusedException(
                UNSUPPORTED_GRAPH, "", "needs whole numbers as input " + i + ", but gets " + any(i).describe());
    }

    /// One whole number that fits an int.
    public int integer(int i) throws RefusedException {
        Integers integers = integers(i);
        if (integers.size() != 1 || integers.at(0) != (int) integers.at(0)) {
            throw new RefusedException(
                    UNSUPPORTED_GRAPH,
                    "",
                    "needs one whole number as input " + i + ", but gets " + integers.describe());
        }
        return (int) integers.at(0);
    }
}
