package hairpin.driver.racing;

import hairpin.simulator.recording.OneReading;
import hairpin.simulator.recording.RecordedRollout;
import hairpin.simulator.recording.RecordingReader;
import hairpin.simulator.recording.RecordingReading;
import hairpin.simulator.recording.RecordingWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A recording as it is kept and handed on: gzip.
public final class PackedRecording {

    /// The largest that is kept, packed. Whatever a race may drive fits: the league bounds it so, at
    /// [#MOST_BYTES_A_STEP].
    public static final int MOST_PACKED_BYTES = 64 * 1024 * 1024;

    /// What a control step takes, packed, however wildly a car is driven.
    public static final int MOST_BYTES_A_STEP = 21;

    /// Larger ones are not unpacked.
    static final int MOST_BYTES = 256 * 1024 * 1024;

    private PackedRecording() {}

    public static byte[] of(List<RecordedRollout> rollouts) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(RecordingWriter.bytes(rollouts));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return packed.toByteArray();
    }

    /// Finds one rollout, in memory for that one and its rivals, and closes.
    ///
    /// @param index of the rollout
    /// @param apart how many rollouts the suite has, where the drives of rivals are wanted too; otherwise 0
    public static OneReading one(InputStream packed, int index, int apart) {
        try (packed;
                GZIPInputStream unpacked = new GZIPInputStream(packed)) {
            return RecordingReader.one(new Bounded(unpacked)::read, index, apart);
        } catch (IOException | UncheckedIOException damaged) {
            return new OneReading.Refused("it cannot be unpacked: " + damaged.getMessage());
        }
    }

    /// So much of an unpacked recording and no more.
    private static final class Bounded {

        private final InputStream unpacked;
        private long read;

        private Bounded(InputStream unpacked) {
            this.unpacked = unpacked;
        }

        private int read(byte[] into) {
            try {
                int now = unpacked.read(into);
                read += now;
                if (read > MOST_BYTES) {
                    throw new IOException("unpacked it is larger than " + MOST_BYTES + " bytes");
                }
                return now;
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged.getMessage(), damaged);
            }
        }
    }

    /// Reads to the end, or to where it is clear that this is no recording, and closes.
    public static RecordingReading read(InputStream packed) {
        byte[] bytes;
        try (packed;
                GZIPInputStream unpacked = new GZIPInputStream(packed)) {
            bytes = unpacked.readNBytes(MOST_BYTES + 1);
        } catch (IOException damaged) {
            return new RecordingReading.Refused("it cannot be unpacked: " + damaged.getMessage());
        }
        return bytes.length > MOST_BYTES
                ? new RecordingReading.Refused("unpacked it is larger than " + MOST_BYTES + " bytes")
                : RecordingReader.read(bytes);
    }
}
