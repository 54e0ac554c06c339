package hairpin.driver.write;

import hairpin.driver.protobuf.WireWriter;
import java.util.Map;

/// Writes a TensorFlow `GraphDef` node by node.
public final class GraphDefWriter {

    private static final int FLOAT = 1;
    private static final int INT32 = 3;

    private final WireWriter graph = new WireWriter();

    /// @param dims sizes of the axes, -1 for an unknown one
    public GraphDefWriter placeholder(String name, long... dims) {
        return node(
                "Placeholder", name, Map.of("dtype", type(FLOAT), "shape", new WireWriter().message(7, shape(dims))));
    }

    public GraphDefWriter floats(String name, long[] dims, float... values) {
        WireWriter tensor =
                new WireWriter().varint(1, FLOAT).message(2, shape(dims)).floatBytes(4, values);
        return constant(name, FLOAT, tensor);
    }

    public GraphDefWriter ints(String name, long[] dims, long... values) {
        WireWriter tensor =
                new WireWriter().varint(1, INT32).message(2, shape(dims)).varints(7, values);
        return constant(name, INT32, tensor);
    }

    /// A constant whose tensor message is written by the caller.
    public GraphDefWriter constant(String name, int type, WireWriter tensor) {
        return node("Const", name, Map.of("dtype", type(type), "value", new WireWriter().message(8, tensor)));
    }

    public GraphDefWriter node(String op, String name, String... inputs) {
        return node(op, name, Map.of(), inputs);
    }

    /// @param attributes by name, each as a written `AttrValue`; [#list], [#text], [#flag] and [#type] make them
    public GraphDefWriter node(String op, String name, Map<String, WireWriter> attributes, String... inputs) {
        WireWriter node = new WireWriter().string(1, name).string(2, op);
        for (String input : inputs) {
            node.string(3, input);
        }
        attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> node.message(
                        5, new WireWriter().string(1, entry.getKey()).message(2, entry.getValue())));
        graph.message(1, node);
        return this;
    }

    public byte[] toBytes() {
        return graph.toBytes();
    }

    public static WireWriter list(long... values) {
        return new WireWriter().message(1, new WireWriter().varints(3, values));
    }

    public static WireWriter text(String value) {
        return new WireWriter().string(2, value);
    }

    public static WireWriter number(long value) {
        return new WireWriter().varint(3, value);
    }

    public static WireWriter flag(boolean value) {
        return new WireWriter().varint(5, value ? 1 : 0);
    }

    public static WireWriter type(int type) {
        return new WireWriter().varint(6, type);
    }

    public static WireWriter shape(long... dims) {
        WireWriter shape = new WireWriter();
        for (long dim : dims) {
            shape.message(2, new WireWriter().varint(1, dim));
        }
        return shape;
    }
}
