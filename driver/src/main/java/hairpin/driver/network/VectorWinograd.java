package hairpin.driver.network;

import static hairpin.driver.network.VectorKernels.BLOCK;
import static hairpin.driver.network.VectorKernels.LANES;
import static hairpin.driver.network.VectorKernels.SPECIES;
import static hairpin.driver.network.Winograd.FIRST;
import static hairpin.driver.network.Winograd.POINTS;
import static hairpin.driver.network.Winograd.SECOND;
import static hairpin.driver.network.Winograd.SIDE;
import static hairpin.driver.network.Winograd.SIGN;

import hairpin.driver.network.Places.Part;
import hairpin.driver.network.Places.Tile;
import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// [Winograd]'s form with vectors across channels; the products by [Places], of which one is a tile.
final class VectorWinograd implements Kernels.FrameStep {

    private final Winograd plan;
    private final int[] inputsAt;
    private final int[] outputsAt;
    private final int[] firstTiles;
    private final Places places;
    private final List<Product> products = new ArrayList<>();
    private final float[] bias;
    private final float floor;

    /// One point and one block of outputs, for all tiles.
    ///
    /// @param from where the first tile's inputs begin
    /// @param to where its sums begin
    private record Product(int from, int to, Part part) {}

    VectorWinograd(Winograd plan) {
        this.plan = plan;
        this.inputsAt = new int[plan.tiles()];
        this.outputsAt = new int[plan.tiles()];
        for (int tile = 0; tile < inputsAt.length; tile++) {
            inputsAt[tile] = plan.inputAt(tile);
            outputsAt[tile] = plan.outputAt(tile);
        }
        Tiling tiling = Tiling.of(new Volume(plan.tiles(), 1, 1), VectorKernels.MOST_PLACES);
        this.firstTiles = new int[tiling.tiles()];
        for (int group = 0; group < firstTiles.length; group++) {
            firstTiles[group] = tiling.y(group);
        }
        this.places = WrittenPlaces.of(new Tile(tiling.rows(), 1, plan.spreadPitch(), 0, plan.sumsPitch(), 0, false));
        Convolution layer = plan.layer();
        this.bias = new float[layer.out().channels()];
        for (int n = 0; n < bias.length; n++) {
            bias[n] = layer.bias(n);
        }
        this.floor = layer.relu() ? 0f : Part.NO_FLOOR;
        int depth = plan.depth();
        float[] weights = plan.weights();
        PackedWeights packed =
                new PackedWeights(POINTS * depth, bias.length, (k, n) -> weights[k * bias.length + n], _ -> 0f);
        for (int point = 0; point < POINTS; point++) {
            for (int block = 0; block < packed.blocks(); block++) {
                long weightsAt = ((long) block * POINTS + point) * depth * PackedWeights.BYTES;
                Part part = new Part(packed, weightsAt, block * BLOCK, 1, 0, depth, Part.NO_FLOOR);
                products.add(new Product(plan.spreadAt(0, point), plan.sumsAt(0, point) + block * BLOCK, part));
            }
        }
    }

    @Override
    public int room() {
        return plan.room();
    }

    @Override
    public void run(float[] in, int inAt, float[] out, int outAt, float[] room) {
        for (int tile = 0; tile < inputsAt.length; tile++) {
            spread(in, inAt + inputsAt[tile], room, plan.spreadAt(tile, 0));
        }
        for (Product product : products) {
            for (int tile : firstTiles) {
                int from = product.from + tile * plan.spreadPitch();
                places.add(room, from, room, product.to + tile * plan.sumsPitch(), product.part, 0);
            }
        }
        for (int tile = 0; tile < outputsAt.length; tile++) {
            gather(room, plan.sumsAt(tile, 0), out, outAt + outputsAt[tile]);
        }
    }

    private void spread(float[] in, int corner, float[] room, int spreadAt) {
        int channels = plan.layer().in().channels();
        int width = plan.layer().in().width() * channels;
        int to = spreadAt;
        for (int row = 0; row < plan.phases(); row++) {
            for (int column = 0; column < plan.phases(); column++) {
                int from = corner + row * width + column * channels;
                for (int c = 0; c < channels; c += LANES, to += LANES) {
                    spread(in, from + c, plan.phases() * width, plan.phases() * channels, room, to, plan.depth());
                }
            }
        }
    }

    /// One vector of channels: 16 inputs to 16 points.
    ///
    /// @param down from an input to the one below
    /// @param across from an input to the one to the right
    /// @param pitch from a point to the next
    private static void spread(float[] in, int inAt, int down, int across, float[] room, int to, int pitch) {
        for (int point = 0; point < SIDE; point++) {
            int first = inAt + FIRST[point] * down;
            int second = inAt + SECOND[point] * down;
            FloatVector sign = FloatVector.broadcast(SPECIES, SIGN[point]);
            FloatVector d0 = get(in, second).fma(sign, get(in, first));
            FloatVector d1 = get(in, second + across).fma(sign, get(in, first + across));
            FloatVector d2 = get(in, second + 2 * across).fma(sign, get(in, first + 2 * across));
            FloatVector d3 = get(in, second + 3 * across).fma(sign, get(in, first + 3 * across));
            int at = to + SIDE * point * pitch;
            d0.sub(d2).intoArray(room, at);
            d1.add(d2).intoArray(room, at + pitch);
            d2.sub(d1).intoArray(room, at + 2 * pitch);
            d1.sub(d3).intoArray(room, at + 3 * pitch);
        }
    }

    private void gather(float[] room, int sumsAt, float[] out, int outAt) {
        float[][] back = plan.back();
        for (int n = 0; n < bias.length; n += LANES) {
            int to = outAt + n;
            for (float[] factors : back) {
                gather(room, sumsAt + n, factors, get(bias, n), out, to);
                to += plan.layer().out().width() * bias.length;
            }
        }
    }

    /// One vector of channels of one row of a tile's pixels.
    private void gather(float[] room, int from, float[] factors, FloatVector plus, float[] out, int outAt) {
        int pitch = plan.sums();
        FloatVector s0 = down(room, from, factors);
        FloatVector s1 = down(room, from + pitch, factors);
        FloatVector s2 = down(room, from + 2 * pitch, factors);
        FloatVector s3 = down(room, from + 3 * pitch, factors);
        int to = outAt;
        for (float[] across : plan.back()) {
            FloatVector sum = sum(s0, s1, s2, s3, across).add(plus);
            VectorMask<Float> low = sum.compare(VectorOperators.LE, floor);
            sum.blend(FloatVector.zero(SPECIES), low).intoArray(out, to);
            to += bias.length;
        }
    }

    /// The sum of one column of points.
    private FloatVector down(float[] room, int at, float[] factors) {
        int pitch = SIDE * plan.sums();
        return sum(get(room, at), get(room, at + pitch), get(room, at + 2 * pitch), get(room, at + 3 * pitch), factors);
    }

    private static FloatVector sum(FloatVector s0, FloatVector s1, FloatVector s2, FloatVector s3, float[] factors) {
        FloatVector sum = s2.fma(FloatVector.broadcast(SPECIES, factors[1]), s1);
        sum = s0.fma(FloatVector.broadcast(SPECIES, factors[0]), sum);
        return s3.fma(FloatVector.broadcast(SPECIES, factors[2]), sum);
    }

    private static FloatVector get(float[] from, int at) {
        return FloatVector.fromArray(SPECIES, from, at);
    }
}
