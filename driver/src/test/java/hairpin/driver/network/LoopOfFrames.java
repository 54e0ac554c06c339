package hairpin.driver.network;

import hairpin.driver.model.Digests;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// A camera network with convolutions of all forms in a loop: what it answers decides what it sees next, so that one
/// wrong bit spreads. Prints a digest of all answers. Run in this JVM and, by [#main], in others with other flags.
final class LoopOfFrames {

    private static final Volume FRAME = new Volume(52, 60, 1);

    private LoopOfFrames() {}

    /// Arguments: how many cars, how many steps, how many frames in one pass.
    public static void main(String[] arguments) {
        if (Boolean.getBoolean("hairpin.test.fma")) {
            System.out.println(FusedMultiplyAdd.isInHardware() ? "hardware" : "decimals");
            return;
        }
        int cars = Integer.parseInt(arguments[0]);
        int steps = Integer.parseInt(arguments[1]);
        System.out.println(digest(cars, steps, Integer.parseInt(arguments[2])));
    }

    static Network network() {
        Random random = new Random(11);
        Convolution first = convolution(random, FRAME, new Window(8, 8, 4, 4), 32);
        Convolution second = convolution(random, first.out(), new Window(4, 4, 2, 2), 48);
        Convolution third = convolution(random, second.out(), new Window(3, 3, 1, 1), 16);
        Convolution fourth = convolution(random, third.out(), new Window(2, 2, 1, 1), 9);
        List<Layer> layers = new ArrayList<>(List.of(first, second, third, fourth));
        layers.add(dense(random, fourth.outputs(), 70, true));
        layers.add(dense(random, 70, 5, false));
        layers.add(new Softmax(5));
        return new Network(FRAME, InputTable.plain().then(Pointwise.Function.DIVIDE, 255f), layers);
    }

    private static Convolution convolution(Random random, Volume in, Window window, int channels) {
        int depth = window.height() * window.width() * in.channels();
        return new Convolution(
                in, window, numbers(random, depth * channels, depth), numbers(random, channels, 4), true);
    }

    private static Dense dense(Random random, int inputs, int outputs, boolean relu) {
        return new Dense(inputs, numbers(random, inputs * outputs, inputs), numbers(random, outputs, 4), relu);
    }

    private static float[] numbers(Random random, int count, int depth) {
        float[] numbers = new float[count];
        float scale = (float) (4 / Math.sqrt(depth));
        for (int i = 0; i < count; i++) {
            numbers[i] = (random.nextFloat() - 0.5f) * scale;
        }
        return numbers;
    }

    static String digest(int cars, int steps, int batch) {
        Network network = network();
        Pass pass = network.prepare().newPass(batch);
        byte[] frames = new byte[cars * FRAME.size()];
        new Random(12).nextBytes(frames);
        MessageDigest digest = Digests.sha256();
        int[] bits = new int[cars * network.outputs()];
        for (int step = 0; step < steps; step++) {
            for (int car = 0; car < cars; car += batch) {
                int some = Math.min(batch, cars - car);
                pass.run(frames, car * FRAME.size(), some);
                for (int i = 0; i < some * network.outputs(); i++) {
                    bits[car * network.outputs() + i] =
                            Float.floatToRawIntBits(pass.output(i / network.outputs(), i % network.outputs()));
                }
            }
            for (int i = 0; i < bits.length; i++) {
                for (int shift = 0; shift < 32; shift += 8) {
                    digest.update((byte) (bits[i] >> shift));
                }
                int pixel = i / network.outputs() * FRAME.size() + (bits[i] >>> 3) % FRAME.size();
                frames[pixel] ^= (byte) bits[i];
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
