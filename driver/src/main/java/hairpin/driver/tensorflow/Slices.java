package hairpin.driver.tensorflow;

import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;

import hairpin.driver.bounds.RefusedException;
import hairpin.driver.graph.Flow;
import hairpin.driver.graph.Integers;
import hairpin.driver.graph.Operands;
import hairpin.driver.graph.Value;
import java.util.ArrayList;
import java.util.List;

/// Cutting and joining shapes, as graphs do to flatten a picture, and cutting a row of numbers.
final class Slices {

    private static final int MOST = 64;

    private Slices() {}

    static Value strided(Node node, Operands in) throws RefusedException {
        Integers begin = in.integers(1);
        Integers end = in.integers(2);
        if (begin.size() != end.size() || begin.size() == 0 || in.integers(3).size() != begin.size()) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "has bounds of different lengths");
        }
        for (int i = 0; i < begin.size(); i++) {
            if (in.integers(3).at(i) != 1) {
                throw new RefusedException(UNSUPPORTED_GRAPH, "", "takes every so many numbers");
            }
        }
        int last = begin.size() - 1;
        boolean openBegin = (node.attribute("begin_mask").integer(0) >> last & 1) != 0;
        boolean openEnd = (node.attribute("end_mask").integer(0) >> last & 1) != 0;
        boolean single = node.attribute("shrink_axis_mask").integer(0) != 0;
        return switch (in.any(0)) {
            case Integers shape -> {
                if (last != 0) {
                    throw new RefusedException(UNSUPPORTED_GRAPH, "", "cuts a shape along two axes");
                }
                int from = openBegin ? 0 : index(begin.at(0), shape.size());
                int to = single ? from + 1 : openEnd ? shape.size() : index(end.at(0), shape.size());
                yield cut(shape, from, to);
            }
            case Flow flow -> row(flow, node, begin, end, openBegin, openEnd);
            default -> throw new RefusedException(UNSUPPORTED_GRAPH, "", "cuts weights");
        };
    }

    /// `[:, a:b]` and `[..., a:b]` of a row.
    private static Flow row(Flow flow, Node node, Integers begin, Integers end, boolean openBegin, boolean openEnd)
            throws RefusedException {
        boolean ellipsis = (node.attribute("ellipsis_mask").integer(0) & 1) != 0;
        boolean whole = (node.attribute("begin_mask").integer(0)
                        & node.attribute("end_mask").integer(0)
                        & 1)
                != 0;
        boolean all = begin.size() == 2 && (ellipsis || whole);
        if (!all
                || node.attribute("shrink_axis_mask").integer(0) != 0
                || node.attribute("new_axis_mask").integer(0) != 0
                || flow.dims().size() != 2) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "cuts " + flow.describe() + " in an unusual way");
        }
        int size = (int) flow.dims().at(1);
        int from = openBegin ? 0 : index(begin.at(1), size);
        int to = openEnd ? size : index(end.at(1), size);
        return flow.slice(from, to - from);
    }

    private static int index(long i, int size) {
        return Math.clamp(i < 0 ? i + size : i, 0, size);
    }

    private static Integers cut(Integers shape, int from, int to) throws RefusedException {
        if (from >= to || to > shape.size()) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "cuts nothing out of a shape");
        }
        long[] part = new long[to - from];
        for (int i = from; i < to; i++) {
            part[i - from] = shape.at(i);
        }
        return new Integers(part);
    }

    static Integers pack(Operands in) throws RefusedException {
        return joined(in, in.count());
    }

    /// The last input is the axis.
    static Value concat(Operands in) throws RefusedException {
        if (!(in.any(0) instanceof Flow)) {
            return joined(in, in.count() - 1);
        }
        int axis = in.integer(in.count() - 1);
        if (axis != 1 && axis != -1) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "joins along axis " + axis);
        }
        List<Flow> parts = new ArrayList<>();
        for (int i = 0; i < in.count() - 1; i++) {
            parts.add(in.flow(i));
        }
        return Flow.join(parts);
    }

    private static Integers joined(Operands in, int count) throws RefusedException {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (long value : in.integers(i).toArray()) {
                all.add(value);
            }
            if (all.size() > MOST) {
                throw new RefusedException(UNSUPPORTED_GRAPH, "", "joins more than " + MOST + " numbers");
            }
        }
        return new Integers(all.stream().mapToLong(Long::longValue).toArray());
    }
}
