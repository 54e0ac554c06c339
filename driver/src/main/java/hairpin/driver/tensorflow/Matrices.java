package hairpin.driver.tensorflow;

import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;

import hairpin.driver.bounds.RefusedException;
import hairpin.driver.graph.Floats;
import hairpin.driver.graph.Flow;
import hairpin.driver.graph.Operands;

/// Dense layers.
final class Matrices {

    private Matrices() {}

    static Flow product(Node node, Operands in) throws RefusedException {
        if (node.attribute("transpose_a").isTrue()) {
            throw new RefusedException(UNSUPPORTED_GRAPH, "", "transposes its input");
        }
        Floats matrix = in.floats(1, 2);
        boolean turned = node.attribute("transpose_b").isTrue();
        int outputs = matrix.dim(turned ? 0 : 1);
        int inputs = matrix.dim(turned ? 1 : 0);
        float[] weights = new float[matrix.size()];
        for (int k = 0; k < inputs; k++) {
            for (int n = 0; n < outputs; n++) {
                weights[k * outputs + n] = matrix.at(turned ? n * inputs + k : k * outputs + n);
            }
        }
        return in.flow(0).dense(weights, new float[outputs]);
    }
}
