package hairpin.simulator.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RefusedTrackTest {

    private static final String HEADER = "{'descr': '<f8', 'fortran_order': False, 'shape': (61, 6), }";

    @Test
    void a_number_that_is_none_is_named_with_its_row_and_column() {
        var refused = Routes.refused(Routes.ringWith(16, row -> {
            row[3] = Double.NaN;
            return row;
        }));
        assertThat(refused.sentence()).isEqualTo("ring.npy, row 17: inner y is NaN");
    }

    @Test
    void an_infinite_place_is_refused() {
        var refused = Routes.refused(Routes.ringWith(0, row -> {
            row[0] = Double.NEGATIVE_INFINITY;
            return row;
        }));
        assertThat(refused.sentence()).isEqualTo("ring.npy, row 1: centre x is -Infinity");
    }

    @Test
    void three_points_are_no_road() {
        assertThat(Routes.refused(Routes.ring(3)).reason()).contains("3 different points", "at least 8");
    }

    @Test
    void a_thousand_rows_in_one_place_are_no_road() {
        List<double[]> rows = Collections.nCopies(1000, Routes.ring(60).getFirst());
        assertThat(Routes.refused(rows).reason()).contains("1 different points");
    }

    @Test
    void an_empty_array_is_no_road() {
        assertThat(Routes.refused(List.of()).reason()).contains("0 different points");
    }

    @Test
    void a_file_that_ends_early_names_the_row_it_ends_in() {
        byte[] whole = Routes.npy(Routes.ring(60));
        var refused = Routes.refused(TrackReader.read("ring.npy", Arrays.copyOf(whole, whole.length - 100)));
        assertThat(refused.row()).isEqualTo(59);
        assertThat(refused.reason()).contains("the file ends here", "61 rows");
    }

    @Test
    void a_file_that_goes_on_after_its_last_row_is_refused() {
        byte[] whole = Routes.npy(Routes.ring(60));
        var refused = Routes.refused(TrackReader.read("ring.npy", Arrays.copyOf(whole, whole.length + 1)));
        assertThat(refused.reason()).contains("goes on after its last row");
    }

    @Test
    void a_shape_that_is_not_a_route_is_refused() {
        for (String shape : List.of("(366,)", "(61, 2)", "(61, 6, 1)", "()", "(-1, 6)", "(6, 61)")) {
            byte[] file = Routes.npy(Routes.ring(60), HEADER.replace("(61, 6)", shape), 1);
            assertThat(Routes.refused(TrackReader.read("ring.npy", file)).reason())
                    .as(shape)
                    .contains("not (rows, 6)");
        }
    }

    @Test
    void a_header_that_promises_the_sky_costs_nothing() {
        byte[] file = Routes.npy(Routes.ring(60), HEADER.replace("61", "9999999999"), 1);
        assertThat(Routes.refused(TrackReader.read("ring.npy", file)).reason()).contains("more than 20000");
    }

    @Test
    void a_header_length_beyond_the_file_is_refused() {
        byte[] file = Routes.npy(Routes.ring(60), HEADER, 2);
        file[8] = (byte) 0xff;
        file[11] = (byte) 0x7f;
        assertThat(Routes.refused(TrackReader.read("ring.npy", file)).reason()).contains("header's length");
    }

    @Test
    void other_number_types_and_orders_are_refused_by_name() {
        byte[] single = Routes.npy(Routes.ring(60), HEADER.replace("<f8", "<f4"), 1);
        byte[] object = Routes.npy(Routes.ring(60), HEADER.replace("<f8", "|O"), 1);
        byte[] columns = Routes.npy(Routes.ring(60), HEADER.replace("False", "True"), 1);
        assertThat(Routes.refused(TrackReader.read("a.npy", single)).reason()).contains("'<f4'", "'<f8'");
        assertThat(Routes.refused(TrackReader.read("a.npy", object)).reason()).contains("'|O'", "'<f8'");
        assertThat(Routes.refused(TrackReader.read("a.npy", columns)).reason()).contains("C order");
    }

    @Test
    void numbers_that_are_no_route_are_refused() {
        Random random = new Random(4);
        List<double[]> noise = Routes.ring(60);
        noise.forEach(row -> Arrays.setAll(row, _ -> 10 * random.nextDouble()));
        assertThat(Routes.refused(noise).reason()).contains("not between its borders");
    }

    @Test
    void a_road_without_width_is_refused() {
        var refused = Routes.refused(
                Routes.ringWith(29, row -> new double[] {row[0], row[1], row[0], row[1], row[0], row[1]}));
        assertThat(refused.sentence()).isEqualTo("ring.npy, row 30: the road is 0.0 m wide");
    }

    @Test
    void other_files_are_refused() {
        assertThat(Routes.refused(TrackReader.read("a.png", new byte[100])).reason())
                .contains("neither");
        assertThat(Routes.refused(TrackReader.read("a.npy", "x,y".getBytes(StandardCharsets.UTF_8)))
                        .reason())
                .contains("no NumPy array");
        assertThat(Routes.refused(TrackReader.read("a.npy", new byte[0])).row()).isZero();
    }

    @Test
    void a_file_sampled_far_too_densely_is_refused_at_once_with_what_to_do() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(csvRefusal(straight(100_000, 0.0001)))
                    .isEqualTo("road.csv: has more than 20000 rows: resample it");
            assertThat(csvRefusal(straight(19_000, 0.0001)))
                    .isEqualTo("road.csv: its points are 0.100 mm apart: resample it");
            assertThat(Routes.refused(Routes.ring(15_000)).reason())
                    .isEqualTo("its points are 1.257 mm apart: resample it");
            assertThat(Routes.refused(Routes.ring(20_000)).reason())
                    .isEqualTo("has 20001 rows, more than 20000: resample it");
        });
    }

    @Test
    void a_road_of_the_size_of_a_real_circuit_is_refused_with_the_scale_that_fits() {
        assertThat(csvRefusal(circle(900, 1200)))
                .isEqualTo("road.csv: is 5650 m long, more than 1000 m: scale it to 1/18");
        assertThat(csvRefusal(straight(400, 1)))
                .isEqualTo("road.csv: is 399 m wide, more than 300 m: scale it to 1/18");
        assertThat(csvRefusal(straight(400, 1).replaceAll("(?m)^([0-9.]+),0,", "0,$1,")))
                .isEqualTo("road.csv: is 399 m wide, more than 300 m: scale it to 1/18");
        assertThat(Routes.readCsv(circle(50, 1200)).lengthM()).isCloseTo(314, within(1.0));
    }

    @Test
    void the_densest_road_that_is_taken_is_looked_at_within_seconds() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Track along = Routes.readCsv(straight(20_000, 0.0051).replaceAll("(?m)^([0-9.]+),0,", "0,$1,"));
            assertThat(TrackInspection.problems(along)).containsExactly("it is open: no laps can be driven on it");
            new Projection(along).find(0.1, 50);
        });
    }

    @Test
    void no_damage_to_a_file_makes_the_reader_throw_or_hang() {
        Random random = new Random(11);
        byte[] npy = Routes.npy(Routes.ring(60));
        byte[] csv = Routes.csvRing("# x, y, right, left\n", ",").getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int round = 0; round < 5_000; round++) {
                byte[] from = round % 2 == 0 ? npy : csv;
                byte[] damaged =
                        Arrays.copyOf(from, random.nextInt(4) == 0 ? random.nextInt(from.length) : from.length);
                for (int hits = random.nextInt(6); hits > 0 && damaged.length > 0; hits--) {
                    int within = random.nextBoolean() ? Math.min(damaged.length, 90) : damaged.length;
                    damaged[random.nextInt(within)] = (byte) random.nextInt(256);
                }
                assertThat(TrackReader.read(round % 2 == 0 ? "a.npy" : "a.csv", damaged))
                        .isNotNull();
            }
        });
    }

    /// So many points along x, so far apart; a metre of road.
    private static String straight(int points, double apartM) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points; i++) {
            text.append(String.format(Locale.ROOT, "%.4f,0,0.5,0.5%n", i * apartM));
        }
        return text.toString();
    }

    private static String circle(double radiusM, int points) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            text.append(String.format(
                    Locale.ROOT, "%.4f,%.4f,5,5%n", radiusM * Math.cos(angle), radiusM * Math.sin(angle)));
        }
        return text.toString();
    }

    private static String csvRefusal(String text) {
        return Routes.refused(TrackReader.read("road.csv", text.getBytes(StandardCharsets.UTF_8)))
                .sentence();
    }
}
