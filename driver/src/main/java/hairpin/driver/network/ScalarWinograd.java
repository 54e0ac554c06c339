package hairpin.driver.network;

import static hairpin.driver.network.Winograd.FIRST;
import static hairpin.driver.network.Winograd.POINTS;
import static hairpin.driver.network.Winograd.SECOND;
import static hairpin.driver.network.Winograd.SIDE;
import static hairpin.driver.network.Winograd.SIGN;

import java.util.Arrays;

/// [Winograd]'s form as it is written there, number by number.
final class ScalarWinograd implements Kernels.FrameStep {

    private final Winograd plan;
    private final Convolution layer;
    private final ScalarSums[] products = new ScalarSums[POINTS];

    ScalarWinograd(Winograd plan) {
        this.plan = plan;
        this.layer = plan.layer();
        int[] inOrder = new int[plan.depth()];
        Arrays.setAll(inOrder, k -> k);
        float[] weights = plan.weights();
        int outputs = layer.out().channels();
        for (int point = 0; point < POINTS; point++) {
            int from = point * plan.depth() * outputs;
            products[point] = new ScalarSums(inOrder, outputs, (k, n) -> weights[from + k * outputs + n]);
        }
    }

    @Override
    public int room() {
        return plan.room();
    }

    @Override
    public void run(float[] in, int inAt, float[] out, int outAt, float[] room) {
        for (int tile = 0; tile < plan.tiles(); tile++) {
            spread(in, inAt + plan.inputAt(tile), room, plan.spreadAt(tile, 0));
        }
        float[] sums = new float[layer.out().channels()];
        for (int point = 0; point < POINTS; point++) {
            for (int tile = 0; tile < plan.tiles(); tile++) {
                Arrays.fill(sums, 0f);
                for (int k = 0; k < plan.depth(); ) {
                    k += products[point].add(k, room, plan.spreadAt(tile, point), sums);
                }
                System.arraycopy(sums, 0, room, plan.sumsAt(tile, point), sums.length);
            }
        }
        for (int tile = 0; tile < plan.tiles(); tile++) {
            gather(room, plan.sumsAt(tile, 0), out, outAt + plan.outputAt(tile));
        }
    }

    private void spread(float[] in, int corner, float[] room, int spreadAt) {
        int channels = layer.in().channels();
        int width = layer.in().width() * channels;
        int across = plan.phases() * channels;
        float[] line = new float[SIDE];
        for (int k = 0; k < plan.depth(); k++) {
            int phase = k / channels;
            int from = corner + phase / plan.phases() * width + phase % plan.phases() * channels + k % channels;
            for (int row = 0; row < SIDE; row++) {
                int first = from + FIRST[row] * plan.phases() * width;
                int second = from + SECOND[row] * plan.phases() * width;
                for (int column = 0; column < SIDE; column++) {
                    line[column] = Math.fma(in[second + column * across], SIGN[row], in[first + column * across]);
                }
                for (int column = 0; column < SIDE; column++) {
                    room[spreadAt + (row * SIDE + column) * plan.depth() + k] =
                            Math.fma(line[SECOND[column]], SIGN[column], line[FIRST[column]]);
                }
            }
        }
    }

    private void gather(float[] room, int sumsAt, float[] out, int outAt) {
        int channels = layer.out().channels();
        float[] line = new float[SIDE];
        for (int n = 0; n < channels; n++) {
            for (int y = 0; y < plan.pixels(); y++) {
                for (int column = 0; column < SIDE; column++) {
                    int at = sumsAt + column * plan.sums() + n;
                    line[column] = sum(room, at, SIDE * plan.sums(), plan.back()[y]);
                }
                for (int x = 0; x < plan.pixels(); x++) {
                    float sum = sum(line, 0, 1, plan.back()[x]) + layer.bias(n);
                    int to = outAt + (y * layer.out().width() + x) * channels + n;
                    out[to] = layer.relu() ? Math.max(sum, 0f) : sum;
                }
            }
        }
    }

    private static float sum(float[] from, int at, int pitch, float[] factors) {
        float sum = Math.fma(from[at + 2 * pitch], factors[1], from[at + pitch]);
        sum = Math.fma(from[at], factors[0], sum);
        return Math.fma(from[at + 3 * pitch], factors[2], sum);
    }
}
