package hairpin.cli.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.cli.Terminal;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Drive;
import hairpin.simulator.car.Steering;
import hairpin.simulator.car.Tyres;
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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FitCommandTest {

    private static final CarParameters START = CarParameters.TWENTY_SIX;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    @Tag("slow")
    void a_car_with_other_steering_is_found_out_from_what_it_did() throws IOException {
        Path trace = trace(stiffer());

        int status = run("fit", "--car", "2026", trace.toString(), "--budget", "400", "--every", "15", "--json");

        assertThat(status).isZero();
        JsonNode report = JsonMapper.builder().build().readTree(out.toString());
        assertThat(report.get("better").asBoolean()).isTrue();
        JsonNode validations = report.get("validations");
        double before = metresAfterASecond(validations.get(6), "START ON ALL");
        double after = metresAfterASecond(validations.get(7), "HELD OUT: each third by the fit without it");
        assertThat(before).isGreaterThan(0.04);
        assertThat(after).isLessThan(before / 3);
        assertThat(report.get("preset").asText())
                .startsWith("new CarParameters(")
                .contains("\"2026\"");
    }

    @Test
    void the_same_logs_and_seed_give_the_same_car() throws IOException {
        Path trace = trace(stiffer());
        run("fit", "--car", "2026", trace.toString(), "--budget", "48");
        String first = out.toString();
        out.getBuffer().setLength(0);

        run("fit", "--car", "2026", trace.toString(), "--budget", "48");

        assertThat(out.toString()).isEqualTo(first).contains("new Steering(");
    }

    @Test
    void what_cannot_be_improved_is_kept() throws IOException {
        Path trace = trace(START);

        assertThat(run("fit", "--car", "2026", trace.toString(), "--budget", "32"))
                .isEqualTo(1);

        assertThat(out.toString()).contains("keep 2026");
    }

    @Test
    void unusable_input_takes_one_line_and_exits_2() throws IOException {
        Path trace = trace(START);
        Path short1 = Files.writeString(
                folder.resolve("short.csv"),
                String.join("\n", Files.readAllLines(trace).subList(0, 9)));

        assertRefused("--car: no car called tank; try classic or 2026", "--car", "tank", trace.toString());
        assertRefused("--budget: from 16", "--car", "2026", "--budget", "1", trace.toString());
        assertRefused("too little to fit to", "--car", "2026", short1.toString());
        assertRefused("nowhere: no such file", "--car", "2026", "nowhere");
    }

    @ParameterizedTest
    @MethodSource("hairpin.simulator.car.CarParameters#presets")
    void every_parameter_has_its_knob(CarParameters car) {
        double[] values = Knob.values(car);
        assertThat(values).hasSize(Knob.ALL.size());
        assertThat(Knob.car(car.name(), values)).isEqualTo(car);
        for (int k = 0; k < values.length; k++) {
            assertThat(values[k])
                    .isBetween(Knob.ALL.get(k).least(), Knob.ALL.get(k).most());
            double[] steps = new double[values.length];
            steps[k] = 1;
            double[] turned = Knob.values(Knob.turned(car, steps));
            for (int other = 0; other < values.length; other++) {
                if (other == k) {
                    assertThat(turned[other]).isGreaterThan(values[other]);
                } else {
                    assertThat(turned[other]).isCloseTo(values[other], within(1e-12));
                }
            }
        }
    }

    @Test
    void no_step_however_wild_makes_an_impossible_car() {
        for (double size : List.of(-1e9, -30.0, 30.0, 1e9)) {
            double[] steps = new double[Knob.ALL.size()];
            Arrays.fill(steps, size);
            assertThat(Knob.turned(START, steps).name()).isEqualTo("2026");
        }
    }

    private static double metresAfterASecond(JsonNode validation, String what) {
        assertThat(validation.get("what").asText()).isEqualTo(what);
        return validation.get("horizons").get(2).get("positionMedianM").asDouble();
    }

    private void assertRefused(String line, String... arguments) {
        err.getBuffer().setLength(0);
        String[] all = new String[arguments.length + 1];
        all[0] = "fit";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertThat(run(all)).isEqualTo(2);
        assertThat(err.toString()).startsWith("hairpin: " + line);
        assertThat(err.toString().lines()).hasSize(1);
    }

    private int run(String... arguments) {
        return Terminal.run(out, err, arguments);
    }

    private static CarParameters stiffer() {
        Steering steering = START.steering();
        Drive drive = START.drive();
        Tyres tyres = START.tyres();
        return new CarParameters(
                "2026",
                new Steering(
                        steering.latencyS(),
                        0.2,
                        steering.kickRad(),
                        steering.direct(),
                        0.8,
                        steering.rightGain(),
                        steering.biasRad(),
                        steering.limitRad()),
                drive,
                new Tyres(tyres.friction(), 60, tyres.rearStiffness(), tyres.frontDrag()),
                START.body());
    }

    /// Three laps of our reference driver.
    private Path trace(CarParameters car) throws IOException {
        Track track = TrackCatalogue.find("Clover").orElseThrow();
        Rollout rollout = new Rollout(track, car, new RaceRules(3, 3, 5, 100, 120), 1);
        TraceRecorder recorder = new TraceRecorder(TraceAction.Continuous::new, 0);
        rollout.listen(recorder);
        ReferenceDriver driver = new ReferenceDriver(track, car);
        double[] action = new double[2];
        while (!rollout.over()) {
            driver.drive(rollout, action);
            rollout.step(action[0], action[1]);
        }
        return Files.writeString(folder.resolve("0-iteration.csv"), SimTraceWriter.csv(recorder.rows()));
    }
}
