package hairpin.driver.network;

import java.util.Arrays;

/// A convolution by Winograd's minimal filtering: tiles of pixels share products, so that there are fewer of them.
///
/// Two neighbours under three weights take six products, or four: of four sums of their four inputs with four sums
/// of the weights, which are worked out beforehand. So do three neighbours under two weights. Over a picture it is
/// 16 instead of 36. A window of 4 x 4 that goes on by two pixels is four windows of 2 x 2, one for each parity of
/// rows and columns: its phases.
///
/// What a tile goes through, exactly, with `points` for the 4 x 4 places at which products are made:
/// 1. _Spread_, for each phase and channel: over the columns of inputs, then over the rows, four inputs `d` become four
///    points, `fma(d[SECOND[p]], SIGN[p], d[FIRST[p]])`.
/// 2. At each point `s[n] = fma(x[k], w[k][n], s[n])`, from 0, k being (phase row, phase column, channel), ascending.
/// 3. _Gather_, over the columns of points, then over the rows, by a line `(a, b, c)` of [#back] for each pixel:
///    `fma(s3, c, fma(s0, a, fma(s2, b, s1)))`. Then the bias is added, and the ReLU is done.
///
/// Numbers differ from those of the plain form in the last digits, by which form is taken and by nothing else: that
/// depends on the layer's geometry alone, so it is the same everywhere.
final class Winograd {

    /// Points, and inputs, in a line of a tile.
    static final int SIDE = 4;

    static final int POINTS = SIDE * SIDE;

    /// Channels come in multiples of what the widest vectors hold.
    static final int UNIT = 16;

    static final int[] FIRST = {0, 1, 2, 1};
    static final int[] SECOND = {2, 2, 1, 3};
    static final float[] SIGN = {-1, 1, -1, -1};

    private static final float[][] BACK_TO_TWO = {{1, 1, 0}, {0, -1, -1}};
    private static final float[][] BACK_TO_THREE = {{1, 1, 0}, {0, -1, 0}, {0, 1, -1}};

    /// Larger layers are done the plain way: their weights, up to four times as many here, fit no cache.
    private static final long MOST_NUMBERS = 1 << 22;

    private final Convolution layer;
    private final int phases;
    private final int taps;
    private final int pixels;

    private Winograd(Convolution layer, int taps) {
        this.layer = layer;
        this.taps = taps;
        this.phases = layer.window().strideX();
        this.pixels = SIDE + 1 - taps;
    }

    /// Windows of 3 x 3 that go on by one pixel and of 4 x 4 that go on by two, over enough channels to be worth it.
    static boolean suits(Convolution layer) {
        int step = layer.window().strideX();
        int taps = step == 1 ? 3 : 2;
        Volume out = layer.out();
        if (step > 2
                || !layer.window().equals(new Window(step * taps, step * taps, step, step))
                || layer.in().channels() % UNIT != 0
                || out.channels() % UNIT != 0) {
            return false;
        }
        Winograd plan = new Winograd(layer, taps);
        return Math.min(out.height(), out.width()) >= plan.pixels
                && plan.keptNumbers() <= MOST_NUMBERS
                && (long) plan.tiles() * plan.tileRoom() <= MOST_NUMBERS;
    }

    /// The form for a layer that it [#suits].
    static Winograd of(Convolution layer) {
        return new Winograd(layer, layer.window().width() / layer.window().strideX());
    }

    Convolution layer() {
        return layer;
    }

    /// Phases of the rows, and of the columns: as many as the stride.
    int phases() {
        return phases;
    }

    /// Pixels in a line of a tile.
    int pixels() {
        return pixels;
    }

    /// For each pixel of a line the factors of the points 0, 2 and 3; point 1 counts once in each.
    float[][] back() {
        return taps == 3 ? BACK_TO_TWO : BACK_TO_THREE;
    }

    /// How many products make one sum.
    int depth() {
        return phases * phases * layer.in().channels();
    }

    /// All weights of all points, in memory.
    long keptNumbers() {
        return (long) POINTS * depth() * sums();
    }

    private int across() {
        return (layer.out().width() + pixels - 1) / pixels;
    }

    int tiles() {
        return (layer.out().height() + pixels - 1) / pixels * across();
    }

    /// Where a tile's inputs begin. The last tiles reach back over the ones before if they have to; what is done twice
    /// is as the later tile makes it.
    int inputAt(int tile) {
        return phases * (y(tile) * layer.in().width() + x(tile)) * layer.in().channels();
    }

    /// Where a tile's pixels go.
    int outputAt(int tile) {
        return (y(tile) * layer.out().width() + x(tile)) * layer.out().channels();
    }

    private int y(int tile) {
        return Math.min(tile / across() * pixels, layer.out().height() - pixels);
    }

    private int x(int tile) {
        return Math.min(tile % across() * pixels, layer.out().width() - pixels);
    }

    /// The room that all tiles need: first what is spread, tile by tile and point by point, then all sums likewise.
    int room() {
        return tiles() * tileRoom();
    }

    private int tileRoom() {
        return spreadPitch() + sumsPitch();
    }

    /// From one tile's spread inputs to the next one's. Not a power of two, for the cache's sake.
    int spreadPitch() {
        return POINTS * depth() + UNIT;
    }

    /// Where a point's spread inputs begin.
    int spreadAt(int tile, int point) {
        return tile * spreadPitch() + point * depth();
    }

    int sumsPitch() {
        return POINTS * sums() + UNIT;
    }

    /// Where a point's sums begin.
    int sumsAt(int tile, int point) {
        return tiles() * spreadPitch() + tile * sumsPitch() + point * sums();
    }

    /// Room for the sums of one point: full blocks, whatever the vectors' width.
    int sums() {
        return Kernels.inBlocks(layer.out().channels());
    }

    /// The weights of all points, one after the other, as `[k][n]`; each sum is rounded once.
    float[] weights() {
        int outputs = layer.out().channels();
        float[] weights = new float[POINTS * depth() * outputs];
        double[] sums = new double[outputs];
        int to = 0;
        for (int point = 0; point < POINTS; point++) {
            for (int k = 0; k < depth(); k++) {
                addUp(point, k, sums);
                for (int n = 0; n < outputs; n++) {
                    weights[to++] = (float) sums[n];
                }
            }
        }
        return weights;
    }

    private void addUp(int point, int k, double[] sums) {
        int channels = layer.in().channels();
        int phase = k / channels;
        int corner = (phase / phases * layer.window().width() + phase % phases) * channels + k % channels;
        Arrays.fill(sums, 0);
        for (int y = 0; y < taps; y++) {
            for (int x = 0; x < taps; x++) {
                double share = share(point / SIDE, y) * share(point % SIDE, x);
                int at = corner + (y * layer.window().width() + x) * phases * channels;
                for (int n = 0; n < sums.length && share != 0; n++) {
                    sums[n] += share * layer.weight(at, n);
                }
            }
        }
    }

    /// How much of a line's weight `tap` is in that of a point.
    private double share(int point, int tap) {
        return switch (point) {
            case 0 -> tap == 0 ? 1 : 0;
            case 1 -> 0.5;
            case 2 -> tap % 2 == 0 ? 0.5 : -0.5;
            default -> tap == taps - 1 ? 1 : 0;
        };
    }
}
