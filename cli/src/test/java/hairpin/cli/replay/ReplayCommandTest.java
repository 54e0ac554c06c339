package hairpin.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.cli.Terminal;
import hairpin.cli.UnusableInputException;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.reference.ReferenceDriver;
import hairpin.simulator.replay.SimTraceWriter;
import hairpin.simulator.replay.TraceAction;
import hairpin.simulator.replay.TraceRecorder;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

    private static final Path DATA = Path.of(System.getProperty("hairpin.home", ".."), "..", "shared", "data");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_car_that_drove_a_trace_goes_where_it_went() throws IOException {
        Path trace = trace("0-iteration.csv", CarParameters.TWENTY_SIX);

        assertThat(run("replay", trace.toString(), "--track", "Switchback", "--within", "0.5"))
                .isZero();

        assertThat(out.toString()).contains("steps", "predictions", "2026", "logged", trace.toString());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void traces_of_too_many_rows_together_are_refused_in_one_line() throws IOException {
        Path one = trace("one-iteration.csv", CarParameters.CLASSIC);
        Path other = trace("other-iteration.csv", CarParameters.CLASSIC);
        int rows = TraceFiles.read(List.of(one)).getFirst().rows().size();

        assertThat(TraceFiles.read(List.of(folder), 2 * rows)).hasSize(2);
        assertThatThrownBy(() -> TraceFiles.read(List.of(folder), 2 * rows - 1))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage(
                        other + ": with it there are more than " + (2 * rows - 1) + " rows in all; name fewer traces");
    }

    @Test
    void a_picture_shows_how_the_miss_grows_and_where_both_cars_went() throws IOException {
        Path trace = trace("0-iteration.csv", CarParameters.CLASSIC);
        Path picture = folder.resolve("replay.svg");

        assertThat(run(
                        "replay",
                        trace.toString(),
                        "--track",
                        "Switchback",
                        "--car",
                        "classic",
                        "--svg",
                        picture.toString()))
                .isZero();

        assertThat(Files.readString(picture))
                .startsWith("<svg")
                .endsWith("</svg>\n")
                .contains("The classic car given logged actions on Switchback", "half within", "9 of 10 within")
                .doesNotContain("NaN", "Infinity");
        assertThat(run(
                        "replay",
                        trace.toString(),
                        "--track",
                        "Switchback",
                        "--svg",
                        folder.resolve("no/a.svg").toString()))
                .isEqualTo(2);
    }

    @Test
    void another_car_goes_elsewhere_and_misses_the_limit() throws IOException {
        Path trace = trace("0-iteration.csv", CarParameters.TWENTY_SIX);

        assertThat(run("replay", trace.toString(), "--track", "Switchback", "--car", "classic", "--within", "5"))
                .isEqualTo(1);

        assertThat(out.toString()).contains("classic");
    }

    @Test
    void json_holds_a_line_for_each_horizon_of_each_trace_and_of_all() throws IOException {
        trace("0-iteration.csv", CarParameters.CLASSIC);
        trace("1-iteration.csv", CarParameters.CLASSIC);

        assertThat(run("replay", folder.toString(), "--track", "Switchback", "--car", "classic", "--json"))
                .isZero();

        JsonNode answer = JsonMapper.builder().build().readTree(out.toString());
        assertThat(answer.get("track").asText()).isEqualTo("Switchback");
        assertThat(answer.get("traces")).hasSize(2);
        JsonNode second = answer.get("traces").get(1).get("horizons");
        assertThat(second.findValuesAsText("steps")).containsExactly("1", "5", "15", "30");
        assertThat(answer.get("all").get(2).get("positionMedianM").asDouble()).isLessThan(1e-6);
        assertThat(answer.get("all").get(2).get("predictions").asInt())
                .isEqualTo(2 * second.get(2).get("predictions").asInt());
    }

    @Test
    void a_trace_of_another_track_is_said_to_be_one() throws IOException {
        Path trace = trace("0-iteration.csv", CarParameters.CLASSIC);

        assertThat(run("replay", trace.toString(), "--track", "Clover")).isEqualTo(1);

        assertThat(out.toString()).contains(trace + ": was not driven on Clover");
    }

    @Test
    void unusable_input_takes_one_line_and_exits_2() throws IOException {
        Path sound = trace("0-iteration.csv", CarParameters.CLASSIC);
        Path broken = Files.writeString(
                folder.resolve("broken.csv"), Files.readString(sound).replaceFirst("\n0,1.0,", "\n0,one,"));
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertRefused(broken + ", row 2: steps is 'one', no number", broken.toString(), "--track", "Clover");
        assertRefused("nowhere.csv: no such file", "nowhere.csv", "--track", "Clover");
        assertRefused(empty + ": has no trace in it", empty.toString(), "--track", "Clover");
        assertRefused("--car: no car called tank", sound.toString(), "--track", "Clover", "--car", "tank");
        assertRefused(
                "--step: auto, steady or logged, not odd", sound.toString(), "--track", "Clover", "--step", "odd");
        assertRefused("Nowhere: no such file", sound.toString(), "--track", "Nowhere");
    }

    @Test
    void real_traces_are_replayed_by_the_car_that_suits_them() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "skipped: needs the real data in ../shared/data");

        assertThat(run(
                        "replay",
                        DATA.resolve("logs").resolve("on-aws-2026").toString(),
                        "--track",
                        DATA.resolve("tracks").resolve("Spain_track.npy").toString(),
                        "--within",
                        "8.5"))
                .isZero();
        assertThat(run(
                        "replay",
                        DATA.resolve("logs").resolve("drfc-2022").toString(),
                        DATA.resolve("logs").resolve("console-2022").toString(),
                        "--track",
                        DATA.resolve("tracks").resolve("reinvent_base.npy").toString(),
                        "--within",
                        "6"))
                .isZero();
        assertThat(out.toString()).contains("all 11");
    }

    private void assertRefused(String line, String... arguments) {
        err.getBuffer().setLength(0);
        String[] all = new String[arguments.length + 1];
        all[0] = "replay";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertThat(run(all)).isEqualTo(2);
        assertThat(err.toString()).contains("hairpin: " + line);
        assertThat(err.toString().lines()).hasSize(1);
    }

    private int run(String... arguments) {
        return Terminal.run(out, err, arguments);
    }

    /// One lap of our reference driver.
    private Path trace(String name, CarParameters car) throws IOException {
        Track track = TrackCatalogue.find("Switchback").orElseThrow();
        Rollout rollout = new Rollout(track, car, new RaceRules(1, 3, 5, 100, 60), 1);
        TraceRecorder recorder = new TraceRecorder(TraceAction.Continuous::new, 0);
        rollout.listen(recorder);
        ReferenceDriver driver = new ReferenceDriver(track, car);
        double[] action = new double[2];
        while (!rollout.over()) {
            driver.drive(rollout, action);
            rollout.step(action[0], action[1]);
        }
        return Files.writeString(folder.resolve(name), SimTraceWriter.csv(recorder.rows()));
    }
}
