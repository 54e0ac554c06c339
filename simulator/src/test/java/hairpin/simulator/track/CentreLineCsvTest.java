package hairpin.simulator.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CentreLineCsvTest {

    @Test
    void the_right_width_comes_before_the_left_one() {
        assertRoad(Routes.readCsv(Routes.csvRing("# x_m, y_m, w_tr_right_m, w_tr_left_m\n", ",")), 0.6, 0.4);
    }

    @Test
    void semicolons_separate_as_well_and_names_need_no_comment_mark() {
        assertRoad(Routes.readCsv(Routes.csvRing("x_m;y_m;w_tr_right_m;w_tr_left_m\n", ";")), 0.6, 0.4);
    }

    @Test
    void between_semicolons_a_comma_is_the_decimal_mark() {
        assertRoad(Routes.readCsv(Routes.csvRing("", ";").replace('.', ',')), 0.6, 0.4);
    }

    @Test
    void column_names_that_put_left_first_are_obeyed() {
        assertRoad(Routes.readCsv(Routes.csvRing("# x, y, left, right\n", ",")), 0.4, 0.6);
    }

    @Test
    void comments_blank_lines_and_a_byte_order_mark_are_passed_over() {
        String text = "\uFEFF# made by hand\r\n\r\n" + Routes.csvRing("", ",").replace("\n", " # here\r\n");
        assertRoad(Routes.readCsv(text), 0.6, 0.4);
    }

    @Test
    void a_word_among_the_numbers_is_named_with_its_line() {
        String text = Routes.csvRing("# x, y, right, left\n", ",").replaceFirst("2\\.[0-9]+,", "wide,");
        assertThat(refusal(text)).matches("road\\.csv, row \\d+: 'wide' is not a number");
    }

    @Test
    void a_value_that_is_not_a_number_is_named_with_its_line() {
        assertThat(refusal("0,0,1,1\n1,0,NaN,1\n")).isEqualTo("road.csv, row 2: road to the right is NaN");
    }

    @Test
    void a_first_line_with_a_value_that_is_not_a_number_is_no_line_of_names() {
        assertThat(refusal("nan,1,0.5,0.5\n" + Routes.csvRing("", ",")))
                .isEqualTo("road.csv, row 1: 'nan' is not a number");
        assertThat(refusal("NaN,NaN,NaN,NaN\n" + Routes.csvRing("", ","))).isEqualTo("road.csv, row 1: x is NaN");
        assertThat(refusal("-Infinity,1,0.5,0.5\n" + Routes.csvRing("", ",")))
                .isEqualTo("road.csv, row 1: x is -Infinity");
        assertThat(refusal("inf,inf,inf,inf\n" + Routes.csvRing("", ",")))
                .isEqualTo("road.csv, row 1: 'inf' is not a number");
        assertThat(refusal("x,y,0.5,0.5\n" + Routes.csvRing("", ",")))
                .isEqualTo("road.csv, row 1: 'x' is not a number");
    }

    @Test
    void there_is_one_line_of_names() {
        assertRoad(Routes.readCsv("x,y,right,left\n" + Routes.csvRing("", ",")), 0.6, 0.4);
        assertThat(refusal("x,y,right,left\nx,y,right,left\n" + Routes.csvRing("", ",")))
                .isEqualTo("road.csv, row 2: 'x' is not a number");
    }

    @Test
    void a_negative_width_is_refused() {
        String text = Routes.csvRing("", ",").replaceFirst("0\\.4", "-0.4");
        assertThat(refusal(text)).isEqualTo("road.csv, row 1: a width is negative");
    }

    @Test
    void a_racing_line_with_seven_columns_is_no_centre_line() {
        assertThat(refusal("# s; x; y; psi; kappa; vx; ax\n0;0;0;0;0;1;0\n"))
                .isEqualTo("road.csv, row 2: has more than 4 values, not 4: x, y, road to the right, road to the left");
    }

    @Test
    void a_line_that_stops_early_is_named() {
        assertThat(refusal("0,0,1,1\n1,0,1\n")).startsWith("road.csv, row 2: has 3 values, not 4");
    }

    private static void assertRoad(Track ring, double leftM, double rightM) {
        Projection at = new Projection(ring);
        assertThat(ring.closed()).isTrue();
        assertThat(ring.size()).isEqualTo(60);
        assertThat(at.leftM()).isCloseTo(leftM, within(1e-6));
        assertThat(at.rightM()).isCloseTo(rightM, within(1e-6));
        assertThat(ring.leftX(0)).isCloseTo(3 - leftM, within(1e-6));
        assertThat(ring.rightX(0)).isCloseTo(3 + rightM, within(1e-6));
    }

    private static String refusal(String text) {
        return Routes.refused(TrackReader.read("road.csv", text.getBytes(StandardCharsets.UTF_8)))
                .sentence();
    }
}
