package hairpin.driver.tensorflow;

import static hairpin.driver.Refusal.Code.BAD_WEIGHTS;
import static hairpin.driver.Refusal.Code.TOO_LARGE;

import hairpin.driver.bounds.Budget;
import hairpin.driver.bounds.RefusedException;
import hairpin.driver.graph.TensorParts;
import hairpin.driver.graph.TensorParts.Kind;
import hairpin.driver.graph.Value;
import hairpin.driver.protobuf.WireReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `TensorProto` and `TensorShapeProto`.
final class Tensors {

    private static final int MOST_AXES = 8;

    private Tensors() {}

    /// Sizes of the axes, -1 for an unknown one; empty when even their number is unknown.
    static Optional<List<Long>> shape(WireReader reader) throws RefusedException {
        List<Long> dims = new ArrayList<>();
        boolean known = true;
        while (reader.next()) {
            switch (reader.field()) {
                case 2 -> dims.add(dim(reader.message()));
                case 3 -> known = reader.varint() == 0;
                default -> reader.skip();
            }
            if (dims.size() > MOST_AXES) {
                throw new RefusedException(TOO_LARGE, "", "has more than " + MOST_AXES + " axes");
            }
        }
        return known ? Optional.of(dims) : Optional.empty();
    }

    private static long dim(WireReader reader) throws RefusedException {
        long size = 0;
        while (reader.next()) {
            if (reader.field() == 1) {
                size = reader.varint();
            } else {
                reader.skip();
            }
        }
        return size;
    }

    static Value read(WireReader reader, Budget budget) throws RefusedException {
        TensorParts parts = new TensorParts();
        long type = 0;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> type = reader.varint();
                case 2 -> {
                    for (long dim : shape(reader.message()).orElse(List.of())) {
                        parts.dim(dim);
                    }
                }
                case 4 -> parts.content(reader.slice());
                case 5 -> reader.floats(parts::add);
                case 6 -> reader.doubles(parts::add);
                case 7, 10 -> reader.varints(parts::add);
                default -> reader.skip();
            }
        }
        return parts.value(kind(type), true, budget);
    }

    private static Kind kind(long type) throws RefusedException {
        return switch ((int) Math.clamp(type, 0L, 1000L)) {
            case 1 -> Kind.FLOAT32;
            case 2 -> Kind.FLOAT64;
            case 3 -> Kind.INT32;
            case 9 -> Kind.INT64;
            default ->
                throw new RefusedException(BAD_WEIGHTS, "", "holds numbers of type " + type + "; float32 is known");
        };
    }
}
