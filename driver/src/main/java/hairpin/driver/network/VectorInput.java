package hairpin.driver.network;

import static hairpin.driver.network.VectorKernels.LANES;
import static hairpin.driver.network.VectorKernels.SPECIES;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// Turns a frame into floats, in blocks of 4 x 4 pixels as the field's first layers want them: a band of four rows is
/// put in order as bytes, and then becomes floats, as many at once as fit a vector. For tables that divide.
final class VectorInput implements Kernels.InputStep {

    private static final int SIDE = BAND;
    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

    /// As many bytes as floats fit a vector. There is no such species for vectors of four floats.
    private static final VectorSpecies<Byte> BYTES =
            LANES < 8 ? null : VectorSpecies.of(byte.class, VectorShape.forBitSize(LANES * Byte.SIZE));

    private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, SPECIES.vectorShape());

    private final InputTable.Quotient quotient;
    private final int height;
    private final int width;

    private VectorInput(InputTable.Quotient quotient, Volume frame) {
        this.quotient = quotient;
        this.height = frame.height();
        this.width = frame.width();
    }

    /// With vectors where they apply, else by the table.
    static Kernels.InputStep of(Source.Picture picture, int block) {
        InputTable table = picture.table();
        Volume frame = picture.volume();
        boolean applies = BYTES != null && block == SIDE && frame.channels() == 1;
        return table.asQuotient()
                .filter(_ -> applies)
                .<Kernels.InputStep>map(quotient -> new VectorInput(quotient, frame))
                .orElseGet(() -> table.filling(frame, block));
    }

    @Override
    public void fill(byte[] frames, int frameAt, float[] out, int outAt, byte[] band) {
        int length = SIDE * width;
        for (int y = 0; y < height; y += SIDE) {
            inOrder(frames, frameAt + y * width, band);
            floats(band, length, out, outAt + y * width);
        }
    }

    private void inOrder(byte[] frames, int from, byte[] band) {
        for (int row = 0; row < SIDE; row++) {
            for (int x = 0; x < width; x += SIDE) {
                FOUR_BYTES.set(band, x * SIDE + row * SIDE, (int) FOUR_BYTES.get(frames, from + row * width + x));
            }
        }
    }

    private void floats(byte[] band, int length, float[] out, int outAt) {
        FloatVector minusDivisor = FloatVector.broadcast(SPECIES, -quotient.divisor());
        FloatVector inverse = FloatVector.broadcast(SPECIES, quotient.inverse());
        for (int i = 0; i < length; i += LANES) {
            IntVector grey = (IntVector)
                    ByteVector.fromArray(BYTES, band, i).convertShape(VectorOperators.ZERO_EXTEND_B2I, INTS, 0);
            FloatVector x = (FloatVector) grey.convert(VectorOperators.I2F, 0);
            FloatVector near = x.mul(inverse);
            near.fma(minusDivisor, x).fma(inverse, near).intoArray(out, outAt + i);
        }
    }
}
