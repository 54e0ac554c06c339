package hairpin.simulator.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.race.EpisodeStatus;
import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimTraceReaderTest {

    private static final String ROW =
            "2,31.0,1.25,-0.5,12.5,-20.0,1.5,3,0.5,False,True,41.7,19,17.5,4.066,in_progress,0.0,1,1700000000.25";

    @Test
    void a_row_is_read_column_by_column() {
        SimTraceRow row = only(csv(19, ROW));
        assertThat(row)
                .isEqualTo(new SimTraceRow(
                        2,
                        31,
                        1.25,
                        -0.5,
                        12.5,
                        -20,
                        1.5,
                        new TraceAction.Index(3),
                        0.5,
                        false,
                        true,
                        41.7,
                        19,
                        17.5,
                        4.066,
                        EpisodeStatus.IN_PROGRESS,
                        0,
                        1,
                        1700000000.25));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 18})
    void older_traces_have_fewer_columns_and_tell_less(int columns) {
        SimTraceReading reading = read(csv(columns, firstColumns(columns)));
        SimTrace trace = ((SimTraceReading.Readable) reading).trace();
        assertThat(trace.columns()).isEqualTo(columns);
        assertThat(trace.rows().getFirst().timeS()).isEqualTo(4.066);
        assertThat(trace.rows().getFirst().wallClockS()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[-12.5 2.0]", "[-12.5  2. ]", "\"[-12.5, 2.0]\"", "[-12.5, 2]", "[ -1.25e1 2.0]"})
    void an_action_may_be_an_angle_and_a_speed(String action) {
        assertThat(only(csv(19, ROW.replace(",3,", "," + action + ","))).action())
                .isEqualTo(new TraceAction.Continuous(-12.5, 2));
    }

    @Test
    void rows_of_a_text_log_are_found_among_other_lines() {
        String log = "started\n[agent-1] SIM_TRACE_LOG:" + ROW + "\r\nSIM_TRACE_LOGGER ready\nx SIM_TRACE_LOG:" + ROW;
        SimTrace trace = ((SimTraceReading.Readable) read(log)).trace();
        assertThat(trace.rows()).hasSize(2);
        assertThat(trace.columns()).isEqualTo(19);
        assertThat(trace.rows().get(1)).isEqualTo(only(csv(19, ROW)));
    }

    @Test
    void blank_lines_a_byte_order_mark_and_foreign_line_ends_are_passed_over() {
        assertThat(only("\uFEFF" + csv(19, "\r\n" + ROW + "\r\n\r\n")).episode())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5,-20.0|nan,-20.0|yaw is 'nan', no number",
                "1.25,-0.5|1e300,-0.5|X is '1e300', no number that a trace can hold",
                "1.25,-0.5|0x1p3,-0.5|X is '0x1p3', no number",
                "1.25,-0.5|,-0.5|X is '', no number",
                "31.0|31.5|steps is '31.5', no whole number from 0 up",
                "2,31.0|-2,31.0|episode is '-2', no whole number from 0 up",
                "False|false|done is 'false', neither True nor False",
                "in_progress|In progress|episode_status is 'In progress', no status that is known",
                ",3,|,[1 2 3],|action is '[1 2 3]', neither an index nor [steering speed]",
                ",3,|,left,|action is 'left', no number",
                "-20.0,1.5|-20.0,-1.5|throttle is '-1.5', no speed in m/s",
                "-20.0,1.5|-200,1.5|steer is '-200', no steering angle in degrees",
                "1700000000.25|-5|wall_clock is '-5', no seconds since 1970",
                ",0.5,|,|has 18 columns, not 19"
            })
    void what_is_wrong_in_a_row_is_said_with_its_row_and_reason(String right, String wrong, String reason) {
        String text = csv(19, ROW + "\n" + ROW.replace(right, wrong));
        assertThat(sentence(text)).isEqualTo("trace.csv, row 3: " + reason);
    }

    @Test
    void what_is_no_trace_at_all_is_refused() {
        assertThat(sentence(""))
                .isEqualTo("trace.csv: is no trace: it has neither its header nor SIM_TRACE_LOG: lines");
        assertThat(sentence("a,b\n1,2"))
                .isEqualTo("trace.csv, row 1: is no trace: it begins with 'a,b', not with the columns"
                        + " episode,steps,X,Y,…");
        assertThat(sentence(Columns.header(19))).isEqualTo("trace.csv: has no rows");
        assertThat(sentence("SIM_TRACE_LOG:1,2,3")).isEqualTo("trace.csv, row 1: has 3 columns, not 16 to 19");
        assertThat(sentence(csv(19, "9".repeat(5000)))).isEqualTo("trace.csv, row 2: is longer than 2000 characters");
        assertThat(sentence(csv(19, ROW.replace("12.5", "\u001b[31m\u202e")))).doesNotContain("\u001b", "\u202e");
    }

    @Test
    @Timeout(60)
    void any_bytes_are_read_or_refused_and_nothing_is_thrown() {
        Chance chance = new Chance(5, 0);
        byte[] sound = csv(19, ROW + "\n" + ROW + "\n").getBytes(UTF_8);
        for (int run = 0; run < 5_000; run++) {
            byte[] bytes = run % 2 == 0 ? noise(chance, run) : damaged(sound, chance, run);
            SimTraceReading reading = SimTraceReader.read("x", bytes);
            if (reading instanceof SimTraceReading.Refused refused) {
                assertThat(refused.sentence()).hasSizeLessThan(300).doesNotContain("\n");
            }
        }
    }

    @Test
    @Timeout(60)
    void a_long_log_without_further_rows_takes_no_longer_than_its_length() {
        String log = "SIM_TRACE_LOG:" + ROW + "\n" + "\n".repeat(5_000_000);
        assertThat(only(log).episode()).isEqualTo(2);
    }

    @Test
    @Tag("slow")
    void too_many_rows_are_refused() {
        String text = csv(16, (firstColumns(16) + "\n").repeat(SimTraceReader.MAX_ROWS + 1));
        assertThat(sentence(text)).endsWith("has more than 500000 rows");
    }

    @Test
    void every_real_trace_is_read_row_by_row() {
        int rows = 0;
        for (String source : List.of("drfc-2022", "console-2022", "on-aws-2026")) {
            for (SimTrace trace : RealTraces.in(source)) {
                List<String> lines = RealTraces.lines(trace);
                assertThat(trace.rows()).hasSize(lines.size() - 1);
                assertThat(trace.columns()).isEqualTo(lines.getFirst().split(",").length);
                rows += trace.rows().size();
            }
        }
        assertThat(rows).isEqualTo(13_764);
    }

    @Test
    void the_text_log_of_a_real_evaluation_says_what_its_csv_says() {
        SimTrace log = RealTraces.textLog();
        SimTrace csv = RealTraces.in("on-aws-2026").getFirst();
        assertThat(log.rows()).hasSize(400);
        for (int k = 0; k < 400; k++) {
            SimTraceRow one = log.rows().get(k);
            SimTraceRow other = csv.rows().get(k);
            assertThat(one.step()).isEqualTo(other.step());
            assertThat(Math.abs(one.x() - other.x())).isLessThan(0.000_051);
            assertThat(Math.abs(one.yawDeg() - other.yawDeg())).isLessThan(0.000_051);
            assertThat(one.action()).isEqualTo(other.action());
            assertThat(one.status()).isEqualTo(other.status());
        }
    }

    @Test
    void a_lap_finished_in_a_continuous_race_is_in_progress_at_100_percent() {
        List<SimTraceRow> full = RealTraces.in("drfc-2022").stream()
                .filter(trace -> trace.name().contains("evaluation-20220709200509"))
                .flatMap(trace -> trace.rows().stream())
                .filter(row -> row.progressPercent() == 100)
                .toList();
        assertThat(full)
                .extracting(SimTraceRow::status)
                .containsExactly(EpisodeStatus.IN_PROGRESS, EpisodeStatus.IN_PROGRESS, EpisodeStatus.LAP_COMPLETE);
    }

    private static byte[] noise(Chance chance, int run) {
        byte[] bytes = new byte[(int) chance.between(0, 300, run, Purpose.START_OFFSET)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) chance.between(-128, 128, run * 1000L + i, Purpose.START_HEADING);
        }
        return bytes;
    }

    private static byte[] damaged(byte[] sound, Chance chance, int run) {
        byte[] bytes = sound.clone();
        for (int k = 0; k < 1 + run % 4; k++) {
            int at = (int) chance.between(0, bytes.length, run * 10L + k, Purpose.START_OFFSET);
            bytes[at] = (byte) chance.between(-128, 128, run * 10L + k, Purpose.START_HEADING);
        }
        return bytes;
    }

    private static SimTraceRow only(String text) {
        SimTraceReading reading = read(text);
        assertThat(reading).isInstanceOf(SimTraceReading.Readable.class);
        assertThat(((SimTraceReading.Readable) reading).trace().rows()).hasSize(1);
        return ((SimTraceReading.Readable) reading).trace().rows().getFirst();
    }

    private static String sentence(String text) {
        SimTraceReading reading = read(text);
        assertThat(reading).isInstanceOf(SimTraceReading.Refused.class);
        return ((SimTraceReading.Refused) reading).sentence();
    }

    private static SimTraceReading read(String text) {
        return SimTraceReader.read("trace.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String csv(int columns, String rows) {
        return Columns.header(columns) + "\n" + rows;
    }

    private static String firstColumns(int columns) {
        return String.join(",", List.of(ROW.split(",")).subList(0, columns));
    }
}
