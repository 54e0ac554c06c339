package hairpin.driver.model;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.driver.Actions;
import hairpin.driver.Observations;
import hairpin.driver.Refusal;
import hairpin.driver.write.TarGzWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Whatever the bytes, reading answers, soon, and never throws. Each repetition is a seed, so a failure can be had
/// again.
class AnyBytesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static void read(byte[] bytes) {
        ModelReading reading = ModelReader.read("any", bytes);
        if (reading instanceof ModelReading.Readable(Model model)) {
            model.newDriver().drive(new Observations(1), 1, new Actions(1));
        } else if (reading instanceof ModelReading.Refused(Refusal refusal)) {
            assertThat(refusal.sentence()).hasSizeLessThan(1500);
        }
    }

    @RepeatedTest(20)
    void random_bytes_behind_any_beginning(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        Assertions.assertTimeoutPreemptively(SOON, () -> {
            for (int i = 0; i < 200; i++) {
                byte[] bytes = new byte[random.nextInt(3000)];
                random.nextBytes(bytes);
                byte[] beginning = i % 3 == 0 ? new byte[] {0x1F, (byte) 0x8B, 8, 0} : new byte[] {'P', 'K', 3, 4};
                System.arraycopy(beginning, 0, bytes, 0, i % 3 == 1 ? 0 : Math.min(4, bytes.length));
                read(bytes);
            }
        });
    }

    @RepeatedTest(20)
    void changed_bytes_in_a_good_archive(RepetitionInfo info) throws IOException {
        Random random = new Random(info.getCurrentRepetition());
        byte[] good = info.getCurrentRepetition() % 2 == 0 ? Samples.car() : zip();
        Assertions.assertTimeoutPreemptively(SOON, () -> {
            for (int i = 0; i < 20; i++) {
                read(changed(good, random, good.length));
            }
        });
    }

    @RepeatedTest(30)
    void changed_bytes_in_a_good_graph(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        byte[] good = Samples.graph();
        byte[] onnx = OnnxReadingTest.model().toBytes();
        Assertions.assertTimeoutPreemptively(SOON, () -> {
            for (int i = 0; i < 15; i++) {
                // mostly in the structure, which lies between the weights and at both ends
                read(Samples.car(changed(good, random, random.nextBoolean() ? good.length : 700)));
                read(OnnxReadingTest.zip(changed(onnx, random, random.nextBoolean() ? onnx.length : 400)));
            }
        });
    }

    @RepeatedTest(10)
    void changed_bytes_in_good_metadata(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        byte[] good = Samples.THREE_ACTIONS.getBytes(StandardCharsets.UTF_8);
        Assertions.assertTimeoutPreemptively(SOON, () -> {
            for (int i = 0; i < 20; i++) {
                read(new TarGzWriter()
                        .file("agent/model.pb", "")
                        .file("model_metadata.json", changed(good, random, good.length))
                        .toBytes());
            }
        });
    }

    private static byte[] changed(byte[] good, Random random, int within) {
        byte[] bytes = good.clone();
        for (int n = random.nextInt(1, 6); n > 0; n--) {
            int at = random.nextInt(within);
            bytes[at] = switch (random.nextInt(4)) {
                case 0 -> (byte) random.nextInt();
                case 1 -> (byte) 0xFF;
                case 2 -> 0;
                default -> (byte) (bytes[at] ^ (1 << random.nextInt(8)));
            };
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("agent/model.pb"));
            zip.write(Samples.graph());
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("model_metadata.json"));
            zip.write(Samples.THREE_ACTIONS.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
