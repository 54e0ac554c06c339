package hairpin.driver.racing;

import hairpin.driver.Driver;
import hairpin.driver.model.ActionSpace;
import hairpin.driver.model.ActionSpace.Range;
import hairpin.driver.model.ModelReader;
import hairpin.driver.model.ModelReading;
import hairpin.driver.network.Convolution;
import hairpin.driver.network.Dense;
import hairpin.driver.network.Layer;
import hairpin.driver.network.Volume;
import hairpin.driver.network.Window;
import hairpin.driver.write.CarArchive;
import hairpin.driver.write.FrozenGraphWriter;
import java.util.List;

/// A model that learned nothing, with convolutions of all the field's forms. It steers by any number, so that each bit
/// of what its network answers goes on into the drive.
final class MadeUpModel {

    private static final Volume FRAME = new Volume(120, 160, 1);
    private static final int FILTERS = 16;

    private MadeUpModel() {}

    static Driver newDriver() {
        Convolution first = convolution(FRAME, new Window(8, 8, 8, 8));
        Convolution second = convolution(first.out(), new Window(4, 4, 2, 2));
        Convolution third = convolution(second.out(), new Window(3, 3, 1, 1));
        int inputs = third.outputs();
        Dense head = new Dense(inputs, weights(inputs, 2), new float[2], false);
        byte[] archive = CarArchive.write(
                FrozenGraphWriter.write(FRAME, List.<Layer>of(first, second, third, head)),
                new ActionSpace.Continuous(new Range(-30, 30), new Range(0.5, 3)));
        return switch (ModelReader.read("fingerprint", archive)) {
            case ModelReading.Readable readable -> readable.model().newDriver();
            case ModelReading.Refused refused ->
                throw new IllegalStateException(refused.refusal().sentence());
        };
    }

    private static Convolution convolution(Volume in, Window window) {
        int depth = window.height() * window.width() * in.channels();
        return new Convolution(in, window, weights(depth, FILTERS), new float[FILTERS], true);
    }

    /// Made up by a generator, and of a size that keeps the answers within their range.
    private static float[] weights(int depth, int outputs) {
        double size = Math.sqrt(3.0 / depth);
        float[] weights = new float[depth * outputs];
        long mixed = weights.length;
        for (int i = 0; i < weights.length; i++) {
            mixed = mixed * 0x5851f42d4c957f2dL + 0x14057b7ef767814fL;
            weights[i] = (float) (size * ((mixed >>> 40) * 0x1p-23 - 1));
        }
        return weights;
    }
}
