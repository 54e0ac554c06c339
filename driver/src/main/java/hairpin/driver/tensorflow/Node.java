package hairpin.driver.tensorflow;

import hairpin.driver.bounds.RefusedException;
import hairpin.driver.protobuf.Slice;
import hairpin.driver.protobuf.WireReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A node of a frozen graph; its attributes stay bytes until somebody asks.
final class Node {

    private static final int MOST_INPUTS = 64;
    private static final int MOST_ATTRIBUTES = 64;

    private String name = "";
    private String op = "";
    private final List<String> inputs = new ArrayList<>();
    private final Map<String, Slice> attributes = new HashMap<>();

    static Node read(WireReader reader) throws RefusedException {
        Node node = new Node();
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> node.name = reader.string();
                case 2 -> node.op = reader.string();
                case 3 -> node.input(reader.string());
                case 5 -> node.attribute(reader.message());
                default -> reader.skip();
            }
        }
        return node;
    }

    /// Control inputs (`^name`) order side effects, of which there are none here.
    private void input(String input) throws RefusedException {
        if (inputs.size() == MOST_INPUTS) {
            throw FrozenGraph.broken(name, "has more than " + MOST_INPUTS + " inputs");
        }
        if (!input.startsWith("^")) {
            inputs.add(input.endsWith(":0") ? input.substring(0, input.length() - 2) : input);
        }
    }

    private void attribute(WireReader entry) throws RefusedException {
        String key = "";
        Slice value = null;
        while (entry.next()) {
            switch (entry.field()) {
                case 1 -> key = entry.string();
                case 2 -> value = entry.slice();
                default -> entry.skip();
            }
        }
        if (attributes.size() == MOST_ATTRIBUTES) {
            throw FrozenGraph.broken(name, "has more than " + MOST_ATTRIBUTES + " attributes");
        }
        if (value != null) {
            attributes.put(key, value);
        }
    }

    /// Inputs and attributes together.
    int parts() {
        return inputs.size() + attributes.size();
    }

    String name() {
        return name;
    }

    String op() {
        return op;
    }

    List<String> inputs() {
        return inputs;
    }

    Attribute attribute(String key) {
        Slice value = attributes.get(key);
        return new Attribute(key, value == null ? null : value.reader());
    }
}
