package hairpin.driver.network;

import java.util.Locale;

/// The same function on every number, or arithmetic with one constant for each channel.
public final class Pointwise implements Layer {

    /// What is done to each number `x`, with constant `c` where there is one.
    public enum Function {
        /// max(x, +0)
        RELU,
        TANH,
        SIGMOID,
        EXP,
        /// ln(1 + e^x)
        SOFTPLUS,
        /// x + c
        ADD,
        /// x - c
        SUBTRACT,
        /// c - x
        SUBTRACT_FROM,
        /// x * c
        MULTIPLY,
        /// x / c
        DIVIDE,
        /// min(x, c)
        MINIMUM,
        /// max(x, c)
        MAXIMUM;

        /// Whether it needs a constant.
        public boolean hasConstant() {
            return switch (this) {
                case RELU, TANH, SIGMOID, EXP, SOFTPLUS -> false;
                case ADD, SUBTRACT, SUBTRACT_FROM, MULTIPLY, DIVIDE, MINIMUM, MAXIMUM -> true;
            };
        }

        /// The function itself, in single precision.
        public float of(float x, float c) {
            return switch (this) {
                case RELU -> Math.max(x, 0f);
                case TANH -> (float) StrictMath.tanh(x);
                case SIGMOID -> (float) (1.0 / (1.0 + StrictMath.exp(-x)));
                case EXP -> (float) StrictMath.exp(x);
                case SOFTPLUS -> (float) (x > 30 ? x : StrictMath.log1p(StrictMath.exp(x)));
                case ADD -> x + c;
                case SUBTRACT -> x - c;
                case SUBTRACT_FROM -> c - x;
                case MULTIPLY -> x * c;
                case DIVIDE -> x / c;
                case MINIMUM -> Math.min(x, c);
                case MAXIMUM -> Math.max(x, c);
            };
        }
    }

    private static final float[] NONE = {0f};

    private final int size;
    private final Function function;
    private final float[] constants;

    public Pointwise(int size, Function function) {
        this(size, function, NONE);
        if (function.hasConstant()) {
            throw new IllegalArgumentException(function + " needs constants");
        }
    }

    /// @param constants one for all, or one for each channel, the last dimension
    public Pointwise(int size, Function function, float[] constants) {
        if (constants.length < 1 || size % constants.length != 0) {
            throw new IllegalArgumentException(constants.length + " constants for " + size + " numbers");
        }
        this.size = size;
        this.function = function;
        this.constants = Numbers.finiteCopy(constants);
    }

    public Function function() {
        return function;
    }

    /// How many constants there are; number `i` takes constant `i` modulo this.
    public int constants() {
        return constants.length;
    }

    public float constant(int i) {
        return constants[i];
    }

    @Override
    public int inputs() {
        return size;
    }

    @Override
    public int outputs() {
        return size;
    }

    @Override
    public long parameters() {
        return function.hasConstant() ? constants.length : 0;
    }

    @Override
    public long multiplyAdds() {
        return size;
    }

    @Override
    public String summary() {
        return function.name().toLowerCase(Locale.ROOT);
    }
}
