package hairpin.driver.write;

import hairpin.driver.protobuf.WireWriter;

/// Writes an ONNX model node by node, operator set 13.
public final class OnnxWriter {

    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final WireWriter graph = new WireWriter().string(2, "policy");

    /// @param dims sizes of the axes, -1 for the batch
    public OnnxWriter input(String name, long... dims) {
        graph.message(11, announced(name, dims));
        return this;
    }

    public OnnxWriter output(String name, long... dims) {
        graph.message(12, announced(name, dims));
        return this;
    }

    public OnnxWriter floats(String name, long[] dims, float... values) {
        graph.message(5, floatTensor(dims, values).string(8, name));
        return this;
    }

    public OnnxWriter ints(String name, long[] dims, long... values) {
        graph.message(
                5,
                new WireWriter()
                        .varints(1, dims)
                        .varint(2, INT64)
                        .varints(7, values)
                        .string(8, name));
        return this;
    }

    /// A stored tensor that the caller wrote.
    public OnnxWriter stored(WireWriter tensor) {
        graph.message(5, tensor);
        return this;
    }

    /// @param attributes as [#attribute] makes them
    public OnnxWriter node(String op, String output, WireWriter[] attributes, String... inputs) {
        WireWriter node = new WireWriter();
        for (String input : inputs) {
            node.string(1, input);
        }
        node.string(2, output).string(3, output).string(4, op);
        for (WireWriter attribute : attributes) {
            node.message(5, attribute);
        }
        graph.message(1, node);
        return this;
    }

    public OnnxWriter node(String op, String output, String... inputs) {
        return node(op, output, new WireWriter[0], inputs);
    }

    /// A node written by the caller.
    public OnnxWriter node(WireWriter node) {
        graph.message(1, node);
        return this;
    }

    public byte[] toBytes() {
        WireWriter operators = new WireWriter().string(1, "").varint(2, 13);
        return new WireWriter()
                .varint(1, 8)
                .string(2, "hairpin")
                .message(8, operators)
                .message(7, graph)
                .toBytes();
    }

    public static WireWriter attribute(String name, long value) {
        return new WireWriter().string(1, name).varint(3, value).varint(20, 2);
    }

    public static WireWriter attribute(String name, long[] values) {
        return new WireWriter().string(1, name).varints(8, values).varint(20, 7);
    }

    public static WireWriter attribute(String name, String value) {
        return new WireWriter().string(1, name).string(4, value).varint(20, 3);
    }

    public static WireWriter floatTensor(long[] dims, float... values) {
        return new WireWriter().varints(1, dims).varint(2, FLOAT).floatBytes(9, values);
    }

    private static WireWriter announced(String name, long... dims) {
        WireWriter shape = new WireWriter();
        for (long dim : dims) {
            shape.message(1, dim < 0 ? new WireWriter().string(2, "batch") : new WireWriter().varint(1, dim));
        }
        WireWriter tensor = new WireWriter().varint(1, FLOAT).message(2, shape);
        return new WireWriter().string(1, name).message(2, new WireWriter().message(1, tensor));
    }
}
