package hairpin.driver.network;

import static hairpin.driver.network.VectorKernels.LANES;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import hairpin.driver.network.Places.Part;
import hairpin.driver.network.Places.Tile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The body of [Places#add] for one tile. For two places, and `D` from one's inputs to the other's:
/// ```
/// sum0a = start[s], sum0b = start[s + LANES], sum1a = start[s + step], ...
/// for (row = 0; row < rows; row++)
///     for (k = 0; k < length; k++)
///         wa = weights[w + k * BLOCK], wb = weights[w + k * BLOCK + LANES]
///         x = in[i + k],      sum0a = fma(x, wa, sum0a), sum0b = fma(x, wb, sum0b)
///         x = in[i + k + D],  sum1a = fma(x, wa, sum1a), sum1b = fma(x, wb, sum1b)
///     w += length * BLOCK, i += stride
/// out[o] = sum0a <= floor ? 0 : sum0a, ...
/// ```
final class PlacesCode {

    // the parameters of Places.add
    private static final int IN = 1;
    private static final int IN_AT = 2;
    private static final int OUT = 3;
    private static final int OUT_AT = 4;
    private static final int PART = 5;
    // local variables; those of type long take two places
    private static final int AHEAD = 6;
    private static final int WEIGHTS = 8;
    private static final int WEIGHTS_AT = 9;
    private static final int ROW = 11;
    private static final int ROWS = 12;
    private static final int K = 13;
    private static final int LENGTH = 14;
    private static final int START = 15;
    private static final int START_AT = 16;
    private static final int FETCHED = 17;
    private static final int WEIGHT = 18;
    private static final int INPUT = 20;
    private static final int FLOOR = 18;
    private static final int ZERO = 19;
    private static final int SUMS = 21;

    private static final ClassDesc FLOATS = CD_float.arrayType();
    private static final ClassDesc FLOAT_VECTOR = descriptor(FloatVector.class);
    private static final ClassDesc VECTOR = descriptor(Vector.class);
    private static final ClassDesc MASK = descriptor(VectorMask.class);
    private static final ClassDesc SPECIES = descriptor(VectorSpecies.class);
    private static final ClassDesc SEGMENT = descriptor(MemorySegment.class);
    private static final ClassDesc ORDER = descriptor(ByteOrder.class);
    private static final ClassDesc INT_LAYOUT = descriptor(ValueLayout.OfInt.class);
    private static final MethodTypeDesc FROM_SEGMENT =
            MethodTypeDesc.of(FLOAT_VECTOR, SPECIES, SEGMENT, CD_long, ORDER);
    private static final ClassDesc COMPARISON = descriptor(VectorOperators.Comparison.class);

    private final CodeBuilder code;
    private final Tile tile;

    PlacesCode(CodeBuilder code, Tile tile) {
        this.code = code;
        this.tile = tile;
    }

    static ClassDesc descriptor(Class<?> of) {
        return of.describeConstable().orElseThrow();
    }

    void write() {
        begin();
        loop(ROW, ROWS, () -> {
            loop(K, LENGTH, this::products);
            code.lload(WEIGHTS_AT)
                    .iload(LENGTH)
                    .i2l()
                    .loadConstant(PackedWeights.BYTES)
                    .lmul();
            code.ladd().lstore(WEIGHTS_AT);
            code.iload(IN_AT);
            ofPart("stride", CD_int).iadd().istore(IN_AT);
        });
        end();
        code.iload(FETCHED).ireturn();
    }

    private void begin() {
        code.iconst_0().istore(FETCHED);
        ofPart("weights", SEGMENT).astore(WEIGHTS);
        ofPart("weightsAt", CD_long).lstore(WEIGHTS_AT);
        ofPart("rows", CD_int).istore(ROWS);
        ofPart("length", CD_int).istore(LENGTH);
        code.aload(PART).aload(OUT).invokevirtual(descriptor(Part.class), "start", MethodTypeDesc.of(FLOATS, FLOATS));
        code.astore(START);
        for (int place = 0; place < tile.places(); place++) {
            code.aload(PART).iload(OUT_AT).loadConstant(tile.out(place));
            code.invokevirtual(descriptor(Part.class), "startAt", MethodTypeDesc.of(CD_int, CD_int, CD_int));
            code.istore(START_AT);
            for (int half = 0; half < 2; half++) {
                species()
                        .aload(START)
                        .iload(START_AT)
                        .loadConstant(half * LANES)
                        .iadd();
                code.invokestatic(FLOAT_VECTOR, "fromArray", MethodTypeDesc.of(FLOAT_VECTOR, SPECIES, FLOATS, CD_int));
                code.astore(sum(place, half));
            }
        }
    }

    private void products() {
        for (int half = 0; half < 2; half++) {
            species()
                    .aload(WEIGHTS)
                    .lload(WEIGHTS_AT)
                    .iload(K)
                    .i2l()
                    .loadConstant(PackedWeights.BYTES)
                    .lmul()
                    .ladd();
            code.loadConstant((long) half * LANES * Float.BYTES).ladd();
            code.invokestatic(ORDER, "nativeOrder", MethodTypeDesc.of(ORDER));
            code.invokestatic(FLOAT_VECTOR, "fromMemorySegment", FROM_SEGMENT).astore(WEIGHT + half);
        }
        for (int place = 0; place < tile.places(); place++) {
            species()
                    .aload(IN)
                    .iload(IN_AT)
                    .iload(K)
                    .iadd()
                    .loadConstant(tile.in(place))
                    .iadd()
                    .faload();
            code.invokestatic(FLOAT_VECTOR, "broadcast", MethodTypeDesc.of(FLOAT_VECTOR, SPECIES, CD_float));
            code.astore(INPUT);
            for (int half = 0; half < 2; half++) {
                code.aload(INPUT).aload(WEIGHT + half).aload(sum(place, half));
                code.invokevirtual(FLOAT_VECTOR, "fma", MethodTypeDesc.of(FLOAT_VECTOR, VECTOR, VECTOR));
                code.astore(sum(place, half));
            }
        }
        if (tile.fetching()) {
            code.iload(FETCHED).aload(WEIGHTS).getstatic(descriptor(ValueLayout.class), "JAVA_INT", INT_LAYOUT);
            code.lload(AHEAD).iload(K).i2l().loadConstant(Tile.EACH).lmul().ladd();
            code.invokeinterface(SEGMENT, "get", MethodTypeDesc.of(CD_int, INT_LAYOUT, CD_long));
            code.iadd().istore(FETCHED);
        }
    }

    private void end() {
        species();
        ofPart("floor", CD_float);
        code.invokestatic(FLOAT_VECTOR, "broadcast", MethodTypeDesc.of(FLOAT_VECTOR, SPECIES, CD_float));
        code.astore(FLOOR);
        species().invokestatic(FLOAT_VECTOR, "zero", MethodTypeDesc.of(FLOAT_VECTOR, SPECIES));
        code.astore(ZERO);
        for (int place = 0; place < tile.places(); place++) {
            for (int half = 0; half < 2; half++) {
                code.aload(sum(place, half)).aload(ZERO).aload(sum(place, half));
                code.getstatic(descriptor(VectorOperators.class), "LE", COMPARISON)
                        .aload(FLOOR);
                code.invokevirtual(FLOAT_VECTOR, "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTOR));
                code.invokevirtual(FLOAT_VECTOR, "blend", MethodTypeDesc.of(FLOAT_VECTOR, VECTOR, MASK));
                code.aload(OUT)
                        .iload(OUT_AT)
                        .loadConstant(tile.out(place) + half * LANES)
                        .iadd();
                code.invokevirtual(FLOAT_VECTOR, "intoArray", MethodTypeDesc.of(CD_void, FLOATS, CD_int));
            }
        }
    }

    private void loop(int counter, int limit, Runnable body) {
        Label next = code.newLabel();
        Label done = code.newLabel();
        code.iconst_0().istore(counter);
        code.labelBinding(next).iload(counter).iload(limit).if_icmpge(done);
        body.run();
        code.iinc(counter, 1).goto_(next).labelBinding(done);
    }

    private static int sum(int place, int half) {
        return SUMS + 2 * place + half;
    }

    private CodeBuilder ofPart(String what, ClassDesc type) {
        return code.aload(PART).invokevirtual(descriptor(Part.class), what, MethodTypeDesc.of(type));
    }

    private CodeBuilder species() {
        return code.getstatic(descriptor(VectorKernels.class), "SPECIES", SPECIES);
    }
}
