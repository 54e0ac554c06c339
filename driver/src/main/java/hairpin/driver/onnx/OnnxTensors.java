package hairpin.driver.onnx;

import static hairpin.driver.Refusal.Code.BAD_WEIGHTS;

import hairpin.driver.bounds.Budget;
import hairpin.driver.bounds.RefusedException;
import hairpin.driver.graph.TensorParts;
import hairpin.driver.graph.TensorParts.Kind;
import hairpin.driver.graph.Value;
import hairpin.driver.protobuf.Slice;
import hairpin.driver.protobuf.WireReader;

/// Reads ONNX's `TensorProto`. Data outside the file is refused on sight.
final class OnnxTensors {

    private OnnxTensors() {}

    static String name(Slice tensor) throws RefusedException {
        WireReader reader = tensor.reader();
        String name = "";
        while (reader.next()) {
            if (reader.field() == 8) {
                name = reader.string();
            } else {
                reader.skip();
            }
        }
        return name;
    }

    /// Refuses a tensor that points to data elsewhere, used or not.
    static void refuseExternal(Slice tensor) throws RefusedException {
        WireReader reader = tensor.reader();
        while (reader.next()) {
            if (reader.field() == 13 || (reader.field() == 14 && reader.varint() != 0)) {
                throw new RefusedException(
                        BAD_WEIGHTS, name(tensor), "keeps its weights in another file; save the model as one file");
            }
            if (reader.field() != 14) {
                reader.skip();
            }
        }
    }

    static Value read(WireReader reader, Budget budget) throws RefusedException {
        TensorParts parts = new TensorParts();
        long type = 0;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> reader.varints(parts::dim);
                case 2 -> type = reader.varint();
                case 4 -> reader.floats(parts::add);
                case 5, 7 -> reader.varints(parts::add);
                case 9 -> parts.content(reader.slice());
                case 10 -> reader.doubles(parts::add);
                case 13, 14 -> throw new RefusedException(BAD_WEIGHTS, "", "keeps its weights in another file");
                default -> reader.skip();
            }
        }
        return parts.value(kind(type), false, budget);
    }

    private static Kind kind(long type) throws RefusedException {
        return switch ((int) Math.clamp(type, 0L, 1000L)) {
            case 1 -> Kind.FLOAT32;
            case 6 -> Kind.INT32;
            case 7 -> Kind.INT64;
            case 11 -> Kind.FLOAT64;
            default ->
                throw new RefusedException(BAD_WEIGHTS, "", "holds numbers of type " + type + "; float32 is known");
        };
    }
}
