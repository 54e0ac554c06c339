package hairpin.driver.onnx;

import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_OPERATION;

import hairpin.driver.bounds.Budget;
import hairpin.driver.bounds.RefusedException;
import hairpin.driver.graph.Arithmetic;
import hairpin.driver.graph.Flow;
import hairpin.driver.graph.Inputs;
import hairpin.driver.graph.Integers;
import hairpin.driver.graph.Operands;
import hairpin.driver.graph.Value;
import hairpin.driver.network.Pointwise.Function;
import hairpin.driver.protobuf.WireReader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What each operation on the list does. There is no other way for a model to make something happen.
final class OnnxOperations {

    private static final Set<String> KNOWN = Set.of(
            "Constant",
            "Identity",
            "Dropout",
            "Cast",
            "Div",
            "Mul",
            "Sub",
            "Add",
            "Min",
            "Max",
            "Clip",
            "Conv",
            "MaxPool",
            "AveragePool",
            "Gemm",
            "MatMul",
            "Relu",
            "Tanh",
            "Sigmoid",
            "Exp",
            "Softplus",
            "Softmax",
            "Flatten",
            "Reshape",
            "Transpose",
            "Shape",
            "Gather",
            "Unsqueeze",
            "Squeeze",
            "Concat",
            "Slice");

    private static final int FLOAT = 1;

    private final Inputs inputs;
    private final Budget constants;

    OnnxOperations(Inputs inputs) {
        this.inputs = inputs;
        this.constants = inputs.constants();
    }

    static boolean knows(String op) {
        return KNOWN.contains(op);
    }

    Value constant(WireReader tensor) throws RefusedException {
        return OnnxTensors.read(tensor, constants);
    }

    Flow input(String name, List<Long> shape) throws RefusedException {
        return inputs.flow(name, shape, true);
    }

    Value apply(OnnxNode node, Operands in) throws RefusedException {
        return switch (node.op()) {
            case "Constant" -> constant(node);
            case "Identity", "Dropout" -> in.any(0);
            case "Cast" -> cast(node, in);
            case "Div" -> Arithmetic.of(Function.DIVIDE, in.any(0), in.any(1));
            case "Mul" -> Arithmetic.of(Function.MULTIPLY, in.any(0), in.any(1));
            case "Sub" -> Arithmetic.of(Function.SUBTRACT, in.any(0), in.any(1));
            case "Add" -> Arithmetic.of(Function.ADD, in.any(0), in.any(1));
            case "Min" -> Arithmetic.of(Function.MINIMUM, in.any(0), in.any(1));
            case "Max" -> Arithmetic.of(Function.MAXIMUM, in.any(0), in.any(1));
            case "Clip" -> clip(in);
            case "Conv" -> OnnxWindows.convolution(node, in);
            case "MaxPool" -> OnnxWindows.pooling(node, in, false);
            case "AveragePool" -> OnnxWindows.pooling(node, in, true);
            case "Gemm" -> OnnxMatrices.gemm(node, in);
            case "MatMul" -> OnnxMatrices.product(in);
            case "Relu" -> in.flow(0).activate(Function.RELU);
            case "Tanh" -> in.flow(0).activate(Function.TANH);
            case "Sigmoid" -> in.flow(0).activate(Function.SIGMOID);
            case "Exp" -> in.flow(0).activate(Function.EXP);
            case "Softplus" -> in.flow(0).activate(Function.SOFTPLUS);
            case "Softmax" -> softmax(node, in);
            case "Flatten" -> flatten(node, in);
            case "Reshape" -> reshape(node, in);
            case "Transpose" ->
                in.flow(0)
                        .transpose(Arrays.stream(node.attribute("perm").integers())
                                .asLongStream()
                                .toArray());
            default -> OnnxShapes.apply(node, in);
        };
    }

    private Value constant(OnnxNode node) throws RefusedException {
        WireReader tensor = node.attribute("value")
                .tensor()
                .orElseThrow(() -> new RefusedException(UNSUPPORTED_OPERATION, "", "holds no plain tensor"));
        return constant(tensor);
    }

    /// Only to float: rounding on the way would be another network.
    private static Value cast(OnnxNode node, Operands in) throws RefusedException {
        if (in.any(0) instanceof Integers || node.attribute("to").integer(FLOAT) == FLOAT) {
            return in.any(0);
        }
        throw new RefusedException(UNSUPPORTED_GRAPH, "", "turns the picture into whole numbers");
    }

    private static Value clip(Operands in) throws RefusedException {
        if (in.count() != 3) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "needs both limits as inputs");
        }
        Value floor = Arithmetic.of(Function.MAXIMUM, in.any(0), in.any(1));
        return Arithmetic.of(Function.MINIMUM, floor, in.any(2));
    }

    private static Flow softmax(OnnxNode node, Operands in) throws RefusedException {
        long axis = node.attribute("axis").integer(-1);
        if (axis != 1 && axis != -1) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "makes probabilities along axis " + axis);
        }
        return in.flow(0).softmax();
    }

    private static Flow flatten(OnnxNode node, Operands in) throws RefusedException {
        if (node.attribute("axis").integer(1) != 1) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "flattens the batch too");
        }
        return in.flow(0).flatten();
    }

    /// A zero keeps the size that the axis has.
    private static Flow reshape(OnnxNode node, Operands in) throws RefusedException {
        Flow flow = in.flow(0);
        long[] to = in.integers(1).toArray();
        if (node.attribute("allowzero").integer(0) == 0) {
            for (int i = 0; i < to.length && i < flow.dims().size(); i++) {
                to[i] = to[i] == 0 ? flow.dims().at(i) : to[i];
            }
        }
        return flow.reshape(new Integers(to));
    }
}
