package hairpin.driver.onnx;

import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;

import hairpin.driver.bounds.RefusedException;
import hairpin.driver.graph.Floats;
import hairpin.driver.graph.Flow;
import hairpin.driver.graph.Operands;

/// Dense layers.
final class OnnxMatrices {

    private OnnxMatrices() {}

    static Flow product(Operands in) throws RefusedException {
        Floats matrix = in.floats(1, 2);
        return in.flow(0).dense(plain(matrix, false), new float[matrix.dim(1)]);
    }

    static Flow gemm(OnnxNode node, Operands in) throws RefusedException {
        if (node.attribute("transA").integer(0) != 0
                || node.attribute("alpha").number(1f) != 1f
                || node.attribute("beta").number(1f) != 1f) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "transposes or scales its input");
        }
        Floats matrix = in.floats(1, 2);
        boolean turned = node.attribute("transB").integer(0) != 0;
        float[] bias = new float[matrix.dim(turned ? 0 : 1)];
        if (in.count() > 2) {
            Floats given = in.floats(2, -1);
            if (given.size() != bias.length && given.size() != 1) {
                throw new RefusedException(UNSUPPORTED_GRAPH, "", "has " + given.size() + " biases for " + bias.length);
            }
            for (int n = 0; n < bias.length; n++) {
                bias[n] = given.at(n % given.size());
            }
        }
        return in.flow(0).dense(plain(matrix, turned), bias);
    }

    private static float[] plain(Floats matrix, boolean turned) {
        int outputs = matrix.dim(turned ? 0 : 1);
        int inputs = matrix.dim(turned ? 1 : 0);
        float[] weights = new float[matrix.size()];
        for (int k = 0; k < inputs; k++) {
            for (int n = 0; n < outputs; n++) {
                weights[k * outputs + n] = matrix.at(turned ? n * inputs + k : k * outputs + n);
            }
        }
        return weights;
    }
}
