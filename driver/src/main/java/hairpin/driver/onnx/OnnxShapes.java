package hairpin.driver.onnx;

import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_OPERATION;

import hairpin.driver.bounds.RefusedException;
import hairpin.driver.graph.Flow;
import hairpin.driver.graph.Integers;
import hairpin.driver.graph.Operands;
import hairpin.driver.graph.Value;
import java.util.ArrayList;
import java.util.List;

/// Operations on shapes, as exporters write them around a flattening, and cutting a row of numbers.
final class OnnxShapes {

    private static final int MOST = 64;

    private OnnxShapes() {}

    static Value apply(OnnxNode node, Operands in) throws RefusedException {
        return switch (node.op()) {
            case "Shape" -> in.flow(0).dims();
            case "Gather" -> gather(in);
            case "Unsqueeze", "Squeeze" -> in.integers(0);
            case "Concat" -> concat(node, in);
            case "Slice" -> slice(in);
            default -> throw new RefusedException(UNSUPPORTED_OPERATION, "", "is an unknown operation");
        };
    }

    private static Integers gather(Operands in) throws RefusedException {
        Integers from = in.integers(0);
        int index = in.integer(1);
        int i = index < 0 ? index + from.size() : index;
        if (i < 0 || i >= from.size()) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "takes number " + index + " of " + from.describe());
        }
        return new Integers(from.at(i));
    }

    private static Value concat(OnnxNode node, Operands in) throws RefusedException {
        if (in.any(0) instanceof Flow) {
            return join(node, in);
        }
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < in.count(); i++) {
            for (long value : in.integers(i).toArray()) {
                all.add(value);
            }
            if (all.size() > MOST) {
                throw new RefusedException(UNSUPPORTED_GRAPH, "", "joins more than " + MOST + " numbers");
            }
        }
        return new Integers(all.stream().mapToLong(Long::longValue).toArray());
    }

    private static Flow join(OnnxNode node, Operands in) throws RefusedException {
        long axis = node.attribute("axis").integer(0);
        if (axis != 1 && axis != -1) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "joins along axis " + axis);
        }
        List<Flow> parts = new ArrayList<>();
        for (int i = 0; i < in.count(); i++) {
            parts.add(in.flow(i));
        }
        return Flow.join(parts);
    }

    /// A run along the last axis of a row.
    private static Flow slice(Operands in) throws RefusedException {
        Flow flow = in.flow(0);
        int axis = in.count() > 3 ? in.integer(3) : 0;
        int step = in.count() > 4 ? in.integer(4) : 1;
        if (flow.dims().size() != 2
                || (axis != 1 && axis != -1)
                || step != 1
                || in.integers(2).size() != 1) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "cuts " + flow.describe() + " in an unusual way");
        }
        long size = flow.dims().at(1);
        long from = in.integer(1);
        long to = in.integers(2).at(0);
        from = Math.clamp(from < 0 ? from + size : from, 0L, size);
        to = Math.clamp(to < 0 ? to + size : to, 0L, size);
        return flow.slice((int) from, (int) (to - from));
    }
}
