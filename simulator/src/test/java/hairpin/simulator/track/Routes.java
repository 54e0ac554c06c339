package hairpin.simulator.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Routes put together by hand, row by row, the way the field's files have them.
final class Routes {

    private Routes() {}

    /// A counter-clockwise ring of radius 3 m and width 1 m, inner border first, first row repeated at the end.
    static List<double[]> ring(int points) {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i <= points; i++) {
            double angle = 2 * Math.PI * (i % points) / points;
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            rows.add(new double[] {3 * c, 3 * s, 2.5 * c, 2.5 * s, 3.5 * c, 3.5 * s});
        }
        return rows;
    }

    static List<double[]> ringWith(int row, UnaryOperator<double[]> change) {
        List<double[]> rows = ring(60);
        rows.set(row, change.apply(rows.get(row)));
        return rows;
    }

    static byte[] npy(List<double[]> rows) {
        return npy(rows, "{'descr': '<f8', 'fortran_order': False, 'shape': (" + rows.size() + ", 6), }", 1);
    }

    static byte[] npy(List<double[]> rows, String header, int version) {
        byte[] text = (header + "\n").getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer file =
                ByteBuffer.allocate(12 + text.length + rows.size() * 48).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
        file.put((byte) version).put((byte) 0);
        if (version == 1) {
            file.putShort((short) text.length);
        } else {
            file.putInt(text.length);
        }
        file.put(text);
        rows.forEach(row -> {
            for (double value : row) {
                file.putDouble(value);
            }
        });
        return java.util.Arrays.copyOf(file.array(), file.position());
    }

    static Track read(List<double[]> rows) {
        return readable(TrackReader.read("ring.npy", npy(rows)));
    }

    static Track readCsv(String text) {
        return readable(TrackReader.read("ring.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The ring as a centre line with widths: 0.4 m to the right, 0.6 m to the left.
    static String csvRing(String heading, String separator) {
        StringBuilder text = new StringBuilder(heading);
        for (double[] row : ring(60)) {
            text.append(String.format(
                    Locale.ROOT, "%.6f%s%.6f%s0.4%s0.6%n", row[0], separator, row[1], separator, separator));
        }
        return text.toString();
    }

    static Track readable(TrackReading reading) {
        assertThat(reading).isInstanceOf(TrackReading.Readable.class);
        return ((TrackReading.Readable) reading).track();
    }

    static TrackReading.Refused refused(TrackReading reading) {
        assertThat(reading).isInstanceOf(TrackReading.Refused.class);
        return (TrackReading.Refused) reading;
    }

    static TrackReading.Refused refused(List<double[]> rows) {
        return refused(TrackReader.read("ring.npy", npy(rows)));
    }
}
