package hairpin.driver.graph;

import static hairpin.driver.Refusal.Code.TOO_LARGE;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;

import hairpin.driver.bounds.Budget;
import hairpin.driver.bounds.Limits;
import hairpin.driver.bounds.RefusedException;
import hairpin.driver.graph.Origin.Join;
import hairpin.driver.graph.Origin.Start;
import hairpin.driver.network.Branch;
import hairpin.driver.network.Convolution;
import hairpin.driver.network.Dense;
import hairpin.driver.network.InputTable;
import hairpin.driver.network.Layer;
import hairpin.driver.network.Network;
import hairpin.driver.network.Padding;
import hairpin.driver.network.Pointwise;
import hairpin.driver.network.Pooling;
import hairpin.driver.network.Reorder;
import hairpin.driver.network.Slice;
import hairpin.driver.network.Softmax;
import hairpin.driver.network.Source;
import hairpin.driver.network.Volume;
import hairpin.driver.network.Window;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// What has become of a sensor's numbers at some node: the layers from the input up to there. Branches of a picture
/// and a LIDAR may join once. Immutable; each operation answers with a longer flow, or refuses.
public final class Flow implements Value {

    private final Flow before;
    private final Layer layer;
    private final Origin origin;
    private final Form form;
    private final long keptNumbers;
    private final long multiplyAdds;

    private Flow(Flow before, Layer layer, Origin origin, Form form) throws RefusedException {
        this.before = before;
        this.layer = layer;
        this.origin = origin;
        this.form = form;
        long kept = 0;
        long work = 0;
        if (layer != null) {
            kept = before.keptNumbers + layer.keptNumbers();
            work = before.multiplyAdds + layer.multiplyAdds();
            origin.budget().spend(layer.keptNumbers());
        } else if (origin instanceof Join(List<Flow> parts, Budget _)) {
            for (Flow part : parts) {
                kept += part.keptNumbers;
                work += part.multiplyAdds;
            }
        }
        this.keptNumbers = kept;
        this.multiplyAdds = work;
        if (form.volume().size() > Limits.ACTIVATIONS || multiplyAdds > Limits.MULTIPLY_ADDS) {
            throw new RefusedException(
                    TOO_LARGE,
                    "",
                    "makes the network too slow to race: " + form.volume() + " numbers and " + multiplyAdds
                            + " multiply-adds for a frame so far");
        }
        if (keptNumbers > Limits.PARAMETERS) {
            throw new RefusedException(TOO_LARGE, "", "brings the network to " + keptNumbers + " weights in memory");
        }
    }

    /// A picture itself, grey levels 0 to 255.
    static Flow picture(Volume frame, boolean channelsFirst, Budget budget) throws RefusedException {
        Form.Order order = channelsFirst ? Form.Order.CHANNELS_FIRST : Form.Order.CHANNELS_LAST;
        Source source = new Source.Picture(frame, InputTable.plain());
        return new Flow(null, null, new Start(source, budget), Form.picture(frame, order));
    }

    /// A row of numbers as a sensor gives it.
    static Flow row(int size, Budget budget) throws RefusedException {
        return new Flow(null, null, new Start(new Source.Row(size), budget), Form.flat(size));
    }

    /// Rows side by side. One alone stays what it is.
    public static Flow join(List<Flow> parts) throws RefusedException {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        int size = 0;
        for (Flow part : parts) {
            if (part.form.isPicture() || part.origin instanceof Join) {
                throw refuse("joins " + part.describe() + " with another; only the rows of two sensors can be joined");
            }
            size += part.form.volume().size();
        }
        if (parts.size() != 2 || parts.get(0).isPicture() == parts.get(1).isPicture()) {
            throw refuse("joins " + parts.size() + " rows; only those of a camera and a LIDAR can be joined");
        }
        List<Flow> rows = List.of(parts.get(0).inGraphsOrder(), parts.get(1).inGraphsOrder());
        return new Flow(null, null, new Join(rows, parts.getFirst().origin.budget()), Form.flat(size));
    }

    private Flow inGraphsOrder() throws RefusedException {
        return form.isFlat()
                ? this
                : with(new Reorder(form.volume()), Form.flat(form.volume().size()));
    }

    private boolean isPicture() {
        return origin instanceof Start(Source.Picture _, Budget _);
    }

    /// The finished network.
    public Network network() throws RefusedException {
        if (!form.isFlat()) {
            throw refuse("is the output, but it is " + describe() + " and not a row of scores");
        }
        return switch (origin) {
            case Start(Source source, Budget _) -> new Network(List.of(new Branch(source, layers())), List.of());
            case Join(List<Flow> parts, Budget _) ->
                new Network(parts.stream().map(Flow::branch).toList(), layers());
        };
    }

    private Branch branch() {
        if (origin instanceof Start(Source source, Budget _)) {
            return new Branch(source, layers());
        }
        throw new IllegalArgumentException("a branch joins others itself");
    }

    private List<Layer> layers() {
        Deque<Layer> layers = new ArrayDeque<>();
        for (Flow flow = this; flow.layer != null; flow = flow.before) {
            layers.addFirst(flow.layer);
        }
        return List.copyOf(layers);
    }

    /// The shape that the graph sees, with [Integers#BATCH] in front.
    public Integers dims() {
        return form.dims();
    }

    /// The numbers of one frame as they lie in memory.
    public Volume volume() {
        return form.volume();
    }

    /// Whether the graph sees channels before rows and columns. With one channel both views are the same.
    public boolean channelsFirst() {
        return form.order() == Form.Order.CHANNELS_FIRST;
    }

    public Flow convolve(Window window, int[] padding, float[] weights, float[] bias) throws RefusedException {
        Flow padded = padded(padding);
        Volume in = padded.form.volume();
        return padded.with(new Convolution(in, window, weights, bias, false));
    }

    private Flow padded(int... padding) throws RefusedException {
        if (!form.isPicture()) {
            throw refuse("needs a picture, but gets " + describe());
        }
        if (padding[0] == 0 && padding[1] == 0 && padding[2] == 0 && padding[3] == 0) {
            return this;
        }
        return with(new Padding(form.volume(), padding[0], padding[1], padding[2], padding[3]));
    }

    public Flow pool(Window window, boolean mean) throws RefusedException {
        if (!form.isPicture()) {
            throw refuse("needs a picture, but gets " + describe());
        }
        return with(new Pooling(form.volume(), window, mean));
    }

    /// @param weights for each input, in the graph's order, all outputs
    public Flow dense(float[] weights, float[] bias) throws RefusedException {
        if (form.isPicture() && form.volume().size() != form.volume().channels()) {
            throw refuse("multiplies a picture that was not flattened: " + describe());
        }
        int n = bias.length;
        int inputs = form.volume().size();
        if ((long) inputs * n != weights.length) {
            throw refuse("gets " + inputs + " numbers for weights of another shape: " + weights.length / n + "x" + n);
        }
        float[] inMemory = weights;
        if (form.order() == Form.Order.FLAT_CHANNELS_FIRST) {
            inMemory = new float[weights.length];
            for (int k = 0; k < inputs; k++) {
                System.arraycopy(weights, k * n, inMemory, form.inMemory(k) * n, n);
            }
        }
        return with(new Dense(inputs, inMemory, bias, false));
    }

    public Flow activate(Pointwise.Function function) throws RefusedException {
        Origin changed = layer == null ? origin.changed(function, 0f) : null;
        if (changed != null) {
            return new Flow(null, null, changed, form);
        }
        if (function == Pointwise.Function.RELU) {
            if (layer instanceof Convolution convolution) {
                return before.with(convolution.withRelu(), form);
            }
            if (layer instanceof Dense dense) {
                return before.with(dense.withRelu(), form);
            }
        }
        return with(new Pointwise(form.volume().size(), function), form);
    }

    public Flow softmax() throws RefusedException {
        if (!form.isFlat()) {
            throw refuse("makes probabilities out of " + describe() + " instead of a row of scores");
        }
        return with(new Softmax(form.volume().size()), form);
    }

    public Flow slice(int from, int count) throws RefusedException {
        if (!form.isFlat() || from < 0 || count < 1 || from > form.volume().size() - count) {
            throw refuse("takes " + count + " numbers from number " + from + " of " + describe());
        }
        return with(new Slice(form.volume().size(), from, count), Form.flat(count));
    }

    /// Arithmetic with a constant: one number, or one for each channel.
    public Flow arithmetic(Pointwise.Function function, Floats constant) throws RefusedException {
        int length = constant.vector();
        if (length == 1) {
            return one(function, constant.at(0));
        }
        if (length != form.volume().channels()
                || constant.axisFromLast() != form.channelAxisFromLast()
                || form.order() == Form.Order.FLAT_CHANNELS_FIRST
                || layer == null) {
            throw refuse("combines " + describe() + " with " + constant.describe());
        }
        float[] values = constant.copy();
        if (function == Pointwise.Function.ADD) {
            if (layer instanceof Convolution convolution && !convolution.relu() && convolution.unbiased()) {
                return before.with(convolution.withBias(values), form);
            }
            if (layer instanceof Dense dense && !dense.relu() && dense.unbiased()) {
                return before.with(dense.withBias(values), form);
            }
        }
        return with(new Pointwise(form.volume().size(), function, values), form);
    }

    private Flow one(Pointwise.Function function, float constant) throws RefusedException {
        boolean nothing =
                switch (function) {
                    case ADD, SUBTRACT -> constant == 0f;
                    case MULTIPLY, DIVIDE -> constant == 1f;
                    default -> false;
                };
        if (nothing) {
            return this;
        }
        if (function == Pointwise.Function.DIVIDE && constant == 0f) {
            throw refuse("divides by zero");
        }
        Origin changed = layer == null ? origin.changed(function, constant) : null;
        if (changed != null) {
            return new Flow(null, null, changed, form);
        }
        return with(new Pointwise(form.volume().size(), function, new float[] {constant}), form);
    }

    /// Adds two multiples of the same flow, which is how the field's framework weakens gradients that go back.
    public Flow plus(Flow other) throws RefusedException {
        Flow mine = unscaled();
        if (mine != other.unscaled()) {
            throw refuse("joins two branches; only the rows of a camera and a LIDAR can be joined");
        }
        return mine.one(Pointwise.Function.MULTIPLY, scale() + other.scale());
    }

    private boolean isScaled() {
        return layer instanceof Pointwise scaled
                && scaled.function() == Pointwise.Function.MULTIPLY
                && scaled.constants() == 1;
    }

    private Flow unscaled() {
        return isScaled() ? before : this;
    }

    private float scale() {
        return isScaled() ? ((Pointwise) layer).constant(0) : 1f;
    }

    public Flow transpose(long... axes) throws RefusedException {
        List<Long> order = Arrays.stream(axes).boxed().toList();
        Form.Order now = form.order();
        if ((order.equals(List.of(0L, 1L, 2L, 3L)) && form.isPicture())
                || (order.equals(List.of(0L, 1L)) && !form.isPicture())) {
            return this;
        }
        if (order.equals(List.of(0L, 3L, 1L, 2L)) && now == Form.Order.CHANNELS_LAST) {
            return new Flow(before, layer, origin, Form.picture(form.volume(), Form.Order.CHANNELS_FIRST));
        }
        if (order.equals(List.of(0L, 2L, 3L, 1L)) && now == Form.Order.CHANNELS_FIRST) {
            return new Flow(before, layer, origin, Form.picture(form.volume(), Form.Order.CHANNELS_LAST));
        }
        throw refuse("swaps axes " + order + " of " + describe());
    }

    public Flow flatten() throws RefusedException {
        return new Flow(before, layer, origin, form.flattened());
    }

    /// Reshapes to `[batch, everything]` or to what it is already.
    public Flow reshape(Integers to) throws RefusedException {
        long[] now = form.dims().toArray();
        long[] then = to.toArray();
        if (then.length > 1 && (then[0] == Integers.BATCH || then[0] == -1 || then[0] == 1)) {
            if (then.length == 2 && (then[1] == form.volume().size() || (then[1] == -1 && then[0] != -1))) {
                return flatten();
            }
            boolean same = then.length == now.length;
            for (int i = 1; same && i < now.length; i++) {
                same = then[i] == now[i];
            }
            if (same) {
                return this;
            }
            Form.Order other = form.withOneChannelAs(then);
            if (other != null) {
                return new Flow(before, layer, origin, Form.picture(form.volume(), other));
            }
        }
        throw refuse("reshapes " + describe() + " to " + to.describe());
    }

    private Flow with(Layer next) throws RefusedException {
        return with(
                next,
                switch (next) {
                    case Convolution convolution -> Form.picture(convolution.out(), form.order());
                    case Padding padding -> Form.picture(padding.out(), form.order());
                    case Pooling pooling -> Form.picture(pooling.out(), form.order());
                    case Dense dense -> Form.flat(dense.outputs());
                    case Pointwise _, Softmax _ -> form;
                    case Reorder reorder -> Form.flat(reorder.outputs());
                    case Slice slice -> Form.flat(slice.outputs());
                });
    }

    private Flow with(Layer next, Form then) throws RefusedException {
        return new Flow(this, next, origin, then);
    }

    private static RefusedException refuse(String what) {
        return new RefusedException(UNSUPPORTED_GRAPH, "", what);
    }

    @Override
    public String describe() {
        return form.isPicture()
                ? "a picture of " + form.volume()
                : "a row of " + form.volume().size();
    }
}
