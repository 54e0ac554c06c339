package hairpin.simulator.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;

/// Numbers and texts one after the other, to be read in the same order: big-endian float64, each text as its length
/// and its letters. Made to be read quickly by a JVM that has just started.
final class Numbers {

    private final List<double[]> pieces = new ArrayList<>();
    private int count;

    void put(double... numbers) {
        pieces.add(numbers);
        count += numbers.length;
    }

    void text(String text) {
        byte[] letters = text.getBytes(UTF_8);
        double[] numbers = new double[letters.length + 1];
        numbers[0] = letters.length;
        for (int i = 0; i < letters.length; i++) {
            numbers[i + 1] = letters[i];
        }
        put(numbers);
    }

    void texts(List<String> texts) {
        put(texts.size());
        texts.forEach(this::text);
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(count * Double.BYTES);
        DoubleBuffer numbers = bytes.asDoubleBuffer();
        pieces.forEach(numbers::put);
        return bytes.array();
    }

    /// From the beginning. What is not as it was written ends in an exception of any kind.
    static final class Reading {

        private final DoubleBuffer numbers;

        Reading(byte[] bytes) {
            numbers = ByteBuffer.wrap(bytes).asDoubleBuffer();
        }

        double[] take(int count) {
            double[] taken = new double[count];
            numbers.get(taken);
            return taken;
        }

        String text() {
            double[] numbers = take(length());
            byte[] letters = new byte[numbers.length];
            for (int i = 0; i < letters.length; i++) {
                letters[i] = (byte) numbers[i];
            }
            return new String(letters, UTF_8);
        }

        List<String> texts() {
            String[] texts = new String[length()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = text();
            }
            return List.of(texts);
        }

        boolean atEnd() {
            return !numbers.hasRemaining();
        }

        private int length() {
            return (int) numbers.get();
        }
    }
}
