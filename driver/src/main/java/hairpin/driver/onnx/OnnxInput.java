package hairpin.driver.onnx;

import static hairpin.driver.Refusal.Code.TOO_LARGE;

import hairpin.driver.bounds.RefusedException;
import hairpin.driver.protobuf.WireReader;
import java.util.ArrayList;
import java.util.List;

/// An input or output as a graph announces it.
///
/// @param shape sizes of the axes, -1 for an unknown one; empty when nothing is said
record OnnxInput(String name, List<Long> shape) {

    private static final int MOST_AXES = 8;

    static OnnxInput read(WireReader info) throws RefusedException {
        String name = "";
        List<Long> shape = new ArrayList<>();
        while (info.next()) {
            switch (info.field()) {
                case 1 -> name = info.string();
                case 2 -> type(info.message(), shape);
                default -> info.skip();
            }
        }
        return new OnnxInput(name, shape);
    }

    private static void type(WireReader type, List<Long> shape) throws RefusedException {
        while (type.next()) {
            if (type.field() == 1) {
                tensor(type.message(), shape);
            } else {
                type.skip();
            }
        }
    }

    private static void tensor(WireReader tensor, List<Long> shape) throws RefusedException {
        while (tensor.next()) {
            if (tensor.field() == 2) {
                WireReader axes = tensor.message();
                while (axes.next()) {
                    if (shape.size() == MOST_AXES) {
                        throw new RefusedException(TOO_LARGE, "", "has an input of more than " + MOST_AXES + " axes");
                    }
                    if (axes.field() == 1) {
                        shape.add(axis(axes.message()));
                    } else {
                        axes.skip();
                    }
                }
            } else {
                tensor.skip();
            }
        }
    }

    private static long axis(WireReader axis) throws RefusedException {
        long size = -1;
        while (axis.next()) {
            if (axis.field() == 1) {
                size = axis.varint();
            } else {
                axis.skip();
            }
        }
        return size;
    }
}
