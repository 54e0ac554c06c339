package hairpin.trainer.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hairpin.driver.Observations;
import hairpin.driver.archive.ArchiveReader;
import hairpin.driver.bounds.Limits;
import hairpin.driver.bounds.RefusedException;
import hairpin.driver.graph.Inputs;
import hairpin.driver.network.Pass;
import hairpin.driver.network.Volume;
import hairpin.driver.tensorflow.FrozenGraph;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.reference.ReferenceStyle;
import hairpin.simulator.reference.Teacher;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Deeplearning4j has learnt is what drives: through the archive, on frames of the camera.
class StudentTest {

    private static final int FRAMES = 40;
    private static final Inputs.Input CAMERA = new Inputs.Input(
            "FRONT_FACING_CAMERA", new Volume(Observations.FRAME_HEIGHT, Observations.FRAME_WIDTH, 1), true);

    @ParameterizedTest
    @ValueSource(strings = {"free-hand", "steady-5", "sunday-stroll"})
    void the_archive_answers_as_the_network_does(String name) throws RefusedException {
        Student student = new Student(Recipes.ALL.stream()
                .filter(recipe -> recipe.name().equals(name))
                .findFirst()
                .orElseThrow());
        byte[] frames = frames();

        float[] wanted = student.answers(frames, FRAMES);
        byte[] graph = ArchiveReader.read(student.archive(), _ -> 4_000_000)
                .file("agent/model.pb")
                .orElseThrow();
        Pass pass = FrozenGraph.read(graph, new Inputs(List.of(CAMERA), Limits.parameters(graph.length)), false)
                .prepare()
                .newPass(FRAMES);
        pass.run(frames, 0, FRAMES);

        int outputs = wanted.length / FRAMES;
        for (int i = 0; i < wanted.length; i++) {
            assertThat(pass.output(i / outputs, i % outputs)).isCloseTo(wanted[i], within(1e-4f));
        }
        assertThat(Math.abs(wanted[0] - wanted[wanted.length - outputs]))
                .as("frames that differ")
                .isGreaterThan(1e-3f);
        assertThat(new String(graph, StandardCharsets.ISO_8859_1))
                .contains("main_level/agent/main/online/network_0/FRONT_FACING_CAMERA/FRONT_FACING_CAMERA")
                .contains("main_level/agent/main/online/network_1/ppo_head_0/policy");
    }

    private static byte[] frames() {
        Track track = TrackCatalogue.find("Ribbon").orElseThrow();
        Rollout rollout = new Rollout(track, CarParameters.CLASSIC, RaceRules.usual(), 1);
        Teacher teacher = new Teacher(track, CarParameters.CLASSIC, ReferenceStyle.STEADY);
        byte[] frames = new byte[FRAMES * Observations.FRAME_BYTES];
        double[] action = new double[2];
        for (int i = 0; i < 4 * FRAMES; i++) {
            rollout.capture(frames, i / 4 * Observations.FRAME_BYTES);
            teacher.advise(rollout, action);
            rollout.step(action[0], action[1]);
        }
        return frames;
    }
}
