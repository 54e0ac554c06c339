package hairpin.driver.onnx;

import static hairpin.driver.Refusal.Code.TOO_LARGE;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_OPERATION;

import hairpin.driver.bounds.RefusedException;
import hairpin.driver.protobuf.Slice;
import hairpin.driver.protobuf.WireReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A node of an ONNX graph; its attributes stay bytes until somebody asks.
final class OnnxNode {

    private static final int MOST = 64;

    private String name = "";
    private String op = "";
    private String domain = "";
    private final List<String> inputs = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private final Map<String, Slice> attributes = new HashMap<>();

    static OnnxNode read(WireReader reader) throws RefusedException {
        OnnxNode node = new OnnxNode();
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> node.inputs.add(reader.string());
                case 2 -> node.outputs.add(reader.string());
                case 3 -> node.name = reader.string();
                case 4 -> node.op = reader.string();
                case 5 -> node.attribute(reader.slice());
                case 7 -> node.domain = reader.string();
                default -> reader.skip();
            }
            if (node.inputs.size() > MOST || node.outputs.size() > MOST || node.attributes.size() > MOST) {
                throw new RefusedException(TOO_LARGE, node.title(), "has more than " + MOST + " inputs or outputs");
            }
        }
        return node;
    }

    /// A node that only gives out a stored constant or the model's input.
    static OnnxNode source(String op, String value) {
        OnnxNode node = new OnnxNode();
        node.name = value;
        node.op = op;
        return node;
    }

    private void attribute(Slice attribute) throws RefusedException {
        WireReader reader = attribute.reader();
        String key = "";
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> key = reader.string();
                case 6, 11 ->
                    throw new RefusedException(
                            UNSUPPORTED_OPERATION,
                            title(),
                            "holds a graph of its own; loops and branches are not supported");
                case 22, 23 -> throw new RefusedException(UNSUPPORTED_OPERATION, title(), "holds a sparse tensor");
                default -> reader.skip();
            }
        }
        attributes.put(key, attribute);
    }

    /// Inputs, outputs and attributes together.
    int parts() {
        return inputs.size() + outputs.size() + attributes.size();
    }

    String name() {
        return name;
    }

    String title() {
        return (name.isEmpty() && !outputs.isEmpty() ? outputs.getFirst() : name) + " (" + op + ")";
    }

    String op() {
        return op;
    }

    /// Empty for ONNX's own operations.
    String domain() {
        return domain.equals("ai.onnx") ? "" : domain;
    }

    /// Without the empty names that stand for inputs left out at the end.
    List<String> inputs() {
        int last = inputs.size();
        while (last > 0 && inputs.get(last - 1).isEmpty()) {
            last--;
        }
        return inputs.subList(0, last);
    }

    List<String> outputs() {
        return outputs;
    }

    OnnxAttribute attribute(String key) {
        Slice value = attributes.get(key);
        return new OnnxAttribute(key, value == null ? null : value.reader());
    }
}
