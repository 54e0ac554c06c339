package hairpin.driver.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import hairpin.driver.Actions;
import hairpin.driver.Driver;
import hairpin.driver.Observations;
import hairpin.driver.Refusal;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Thousands of changed uploads, a million with `-Dhairpin.fuzz.inputs=1000000`: each is read or refused in words,
/// soon, and within memory that its size justifies. Each input has a seed, so a failure can be had again.
class FuzzTest {

    private static final int INPUTS = Integer.getInteger("hairpin.fuzz.inputs", 5_000);
    private static final long FIRST_SEED = Long.getLong("hairpin.fuzz.seed", 1L);
    private static final int SETTLED = 1_000;
    private static final long MOST_BYTES = 32L << 20;
    private static final long MOST_P99_US = 50_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long[] spentUs = new long[INPUTS];
    private final Map<Refusal.Code, Integer> refusals = new EnumMap<>(Refusal.Code.class);
    private int read;
    private long mostBytes;
    private long mostBytesSeed;
    private long slowestUs;
    private long slowestSeed;

    @Test
    void every_upload_is_read_or_refused_soon_and_cheaply() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60 + INPUTS / 50), () -> {
            for (int i = 0; i < INPUTS; i++) {
                one(i, FIRST_SEED + i);
            }
        });
        long[] settled = Arrays.copyOfRange(spentUs, Math.min(SETTLED, INPUTS / 2), INPUTS);
        Arrays.sort(settled);
        long p99 = settled[settled.length * 99 / 100];
        System.out.printf(
                Locale.ROOT,
                "fuzz: %,d inputs, %,d read, refused %s; CPU median %d us, p99 %d us, slowest %,d us (seed %d);"
                        + " most memory %,d bytes (seed %d)%n",
                INPUTS,
                read,
                refusals,
                settled[settled.length / 2],
                p99,
                slowestUs,
                slowestSeed,
                mostBytes,
                mostBytesSeed);

        assertThat(mostBytes).as("bytes for seed %d", mostBytesSeed).isLessThan(MOST_BYTES);
        assertThat(p99).isLessThan(MOST_P99_US);
        assertThat(read).isBetween(INPUTS / 100, INPUTS * 9 / 10);
        assertThat(refusals).hasSizeGreaterThan(7);
    }

    private void one(int index, long seed) {
        byte[] upload = new Mutator(seed).next();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long began = threads.getCurrentThreadCpuTime();
        ModelReading reading;
        try {
            reading = ModelReader.read("any", upload);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("seed " + seed + " got through the reader", e);
        }
        spentUs[index] = (threads.getCurrentThreadCpuTime() - began) / 1000;
        bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
        if (index >= SETTLED && spentUs[index] > slowestUs) {
            slowestUs = spentUs[index];
            slowestSeed = seed;
        }
        if (bytes > mostBytes) {
            mostBytes = bytes;
            mostBytesSeed = seed;
        }
        switch (reading) {
            case ModelReading.Refused(Refusal refusal) -> {
                refusals.merge(refusal.code(), 1, Integer::sum);
                assertThat(refusal.sentence()).hasSizeLessThan(1500);
            }
            case ModelReading.Readable(Model model) -> {
                read++;
                if (read % 50 == 0) {
                    drive(model);
                }
            }
        }
    }

    private static void drive(Model model) {
        Driver driver = model.newDriver();
        driver.drive(new Observations(1, driver.senses()), 1, new Actions(1));
    }
}
