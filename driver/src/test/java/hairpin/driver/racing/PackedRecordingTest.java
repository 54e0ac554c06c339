package hairpin.driver.racing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.recording.OneReading;
import hairpin.simulator.recording.RecordedRollout;
import hairpin.simulator.recording.Recorder;
import hairpin.simulator.recording.RecordingReading.Refused;
import hairpin.simulator.recording.RecordingReading.Sound;
import hairpin.simulator.track.TrackCatalogue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class PackedRecordingTest {

    @Test
    void what_is_packed_is_had_back() {
        byte[] packed = PackedRecording.of(List.of(new RecordedRollout(4)));

        assertThat(PackedRecording.read(new ByteArrayInputStream(packed)))
                .isInstanceOfSatisfying(Sound.class, it -> assertThat(it.rollouts())
                        .extracting(RecordedRollout::index)
                        .containsExactly(4));
    }

    @Test
    void one_of_many_is_had_in_the_memory_of_one() {
        byte[] packed = PackedRecording.of(IntStream.range(0, 300)
                .mapToObj(PackedRecordingTest::minuteLong)
                .toList());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        PackedRecording.one(new ByteArrayInputStream(packed), 0, 0);

        long before = threads.getCurrentThreadAllocatedBytes();
        OneReading found = PackedRecording.one(new ByteArrayInputStream(packed), 299, 0);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(found).isInstanceOfSatisfying(OneReading.Found.class, it -> assertThat(
                        it.rollout().index())
                .isEqualTo(299));
        assertThat(allocated).isLessThan(2_000_000);
    }

    private static RecordedRollout minuteLong(int index) {
        Recorder recorder = new Recorder(index);
        Rollout rollout = new Rollout(
                TrackCatalogue.find("Switchback").orElseThrow(), CarParameters.CLASSIC, RaceRules.usual(), index);
        rollout.listen(recorder);
        while (!rollout.over() && rollout.steps() < 900) {
            rollout.step(rollout.steps() * 0.37 % 20 - 10, 1);
        }
        return recorder.recorded();
    }

    /// Any steering, any speed, no two alike: nothing is left that a packer could use.
    @Test
    void the_wildest_driver_needs_no_more_than_was_promised_for_a_step() {
        Random random = new Random(5);
        List<RecordedRollout> wild = IntStream.range(0, 8)
                .mapToObj(it -> wild(it, random.doubles().iterator()))
                .toList();

        int steps = wild.stream().mapToInt(RecordedRollout::size).sum();

        assertThat((double) PackedRecording.of(wild).length / steps)
                .isBetween(18.0, (double) PackedRecording.MOST_BYTES_A_STEP);
    }

    private static RecordedRollout wild(int index, PrimitiveIterator.OfDouble random) {
        Recorder recorder = new Recorder(index);
        RaceRules untilTheEnd = new RaceRules(100, 0, 0, 10_000, 120);
        Rollout rollout = new Rollout(
                TrackCatalogue.find("Switchback").orElseThrow(), CarParameters.TWENTY_SIX, untilTheEnd, index);
        rollout.listen(recorder);
        while (!rollout.over()) {
            rollout.step(60 * random.nextDouble() - 30, 0.1 + 3.9 * random.nextDouble());
        }
        return recorder.recorded();
    }

    @Test
    void what_is_not_gzip_or_cut_short_is_refused() {
        byte[] packed = PackedRecording.of(List.of(new RecordedRollout(4)));

        assertThat(refusal("plain words".getBytes(UTF_8))).contains("cannot be unpacked");
        assertThat(refusal(Arrays.copyOf(packed, packed.length - 9))).contains("cannot be unpacked");
        assertThat(refusal(new byte[0])).contains("cannot be unpacked");
    }

    @Test
    void a_bomb_is_refused_at_the_limit() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int written = 0; written <= PackedRecording.MOST_BYTES; written += zeros.length) {
                gzip.write(zeros);
            }
        }
        assertThat(refusal(bomb.toByteArray())).contains("larger than");
        assertThat(PackedRecording.one(new ByteArrayInputStream(bomb.toByteArray()), 0, 0))
                .isInstanceOf(OneReading.Refused.class);
    }

    private static String refusal(byte[] packed) {
        return ((Refused) PackedRecording.read(new ByteArrayInputStream(packed))).reason();
    }
}
