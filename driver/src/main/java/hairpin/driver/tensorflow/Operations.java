package hairpin.driver.tensorflow;

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
import java.util.List;
import java.util.Set;

/// What each operation on the list does. There is no other way for a graph to make something happen.
final class Operations {

    private static final Set<String> KNOWN = Set.of(
            "Placeholder",
            "Const",
            "Identity",
            "StopGradient",
            "Cast",
            "RealDiv",
            "Div",
            "Mul",
            "Sub",
            "Add",
            "AddV2",
            "BiasAdd",
            "Maximum",
            "Minimum",
            "Conv2D",
            "MaxPool",
            "AvgPool",
            "MatMul",
            "Relu",
            "Tanh",
            "Sigmoid",
            "Exp",
            "Softplus",
            "Softmax",
            "Reshape",
            "Shape",
            "StridedSlice",
            "Pack",
            "ConcatV2");

    private static final int FLOAT = 1;

    private final Inputs inputs;
    private final Budget constants;

    Operations(Inputs inputs, Budget constants) {
        this.inputs = inputs;
        this.constants = constants;
    }

    static boolean knows(String op) {
        return KNOWN.contains(op);
    }

    Value apply(Node node, Operands in) throws RefusedException {
        return switch (node.op()) {
            case "Placeholder" -> placeholder(node);
            case "Const" -> constant(node);
            case "Identity", "StopGradient" -> in.any(0);
            case "Cast" -> cast(node, in);
            case "RealDiv", "Div" -> Arithmetic.of(Function.DIVIDE, in.any(0), in.any(1));
            case "Mul" -> Arithmetic.of(Function.MULTIPLY, in.any(0), in.any(1));
            case "Sub" -> Arithmetic.of(Function.SUBTRACT, in.any(0), in.any(1));
            case "Add", "AddV2" -> Arithmetic.of(Function.ADD, in.any(0), in.any(1));
            case "BiasAdd" -> {
                Windows.channelsLast(node);
                yield in.flow(0).arithmetic(Function.ADD, in.floats(1, 1));
            }
            case "Maximum" -> Arithmetic.of(Function.MAXIMUM, in.any(0), in.any(1));
            case "Minimum" -> Arithmetic.of(Function.MINIMUM, in.any(0), in.any(1));
            case "Conv2D" -> Windows.convolution(node, in);
            case "MaxPool" -> Windows.pooling(node, in, false);
            case "AvgPool" -> Windows.pooling(node, in, true);
            case "MatMul" -> Matrices.product(node, in);
            case "Relu" -> in.flow(0).activate(Function.RELU);
            case "Tanh" -> in.flow(0).activate(Function.TANH);
            case "Sigmoid" -> in.flow(0).activate(Function.SIGMOID);
            case "Exp" -> in.flow(0).activate(Function.EXP);
            case "Softplus" -> in.flow(0).activate(Function.SOFTPLUS);
            case "Softmax" -> in.flow(0).softmax();
            case "Reshape" -> in.flow(0).reshape(in.integers(1));
            case "Shape" -> in.flow(0).dims();
            case "StridedSlice" -> Slices.strided(node, in);
            case "Pack" -> Slices.pack(in);
            case "ConcatV2" -> Slices.concat(in);
            default -> throw new RefusedException(UNSUPPORTED_OPERATION, "", "is an unknown operation");
        };
    }

    private Flow placeholder(Node node) throws RefusedException {
        return inputs.flow(node.name(), node.attribute("shape").shape().orElse(List.of()), false);
    }

    private Value constant(Node node) throws RefusedException {
        WireReader tensor = node.attribute("value")
                .tensor()
                .orElseThrow(() -> new RefusedException(UNSUPPORTED_GRAPH, "", "holds no value"));
        return Tensors.read(tensor, constants);
    }

    /// Only to float: rounding on the way would be another network.
    private static Value cast(Node node, Operands in) throws RefusedException {
        if (in.any(0) instanceof Integers || node.attribute("DstT").type(FLOAT) == FLOAT) {
            return in.any(0);
        }
        throw new RefusedException(UNSUPPORTED_GRAPH, "", "turns the picture into whole numbers");
    }
}
