package hairpin.driver.model;

import static hairpin.driver.model.Samples.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hairpin.driver.Actions;
import hairpin.driver.Driver;
import hairpin.driver.Observations;
import hairpin.driver.Senses;
import hairpin.driver.write.GraphDefWriter;
import hairpin.driver.write.TarGzWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DrivingTest {

    /// A graph whose two or three answers are the given numbers, whatever the picture shows.
    private static GraphDefWriter answering(float... answers) {
        return Samples.flattened()
                .floats("weights", new long[] {19200, answers.length}, new float[19200 * answers.length])
                .node("MatMul", "product", "flat", "weights")
                .floats("bias", new long[] {answers.length}, answers)
                .node("BiasAdd", "answer", "product", "bias");
    }

    private static Actions drive(GraphDefWriter graph, String metadata) {
        byte[] archive = new TarGzWriter()
                .file("agent/model.pb", graph.toBytes())
                .file("model_metadata.json", metadata)
                .toBytes();
        Actions actions = new Actions(1);
        Samples.readable(archive).newDriver().drive(new Observations(1), 1, actions);
        return actions;
    }

    private static String continuous(String algorithm) {
        return """
                {"action_space": {"speed": {"high": 3, "low": 1}, "steering_angle": {"high": 30, "low": -20}},
                 "training_algorithm": "%s", "action_space_type": "continuous"}""".formatted(algorithm);
    }

    @Test
    void the_highest_score_wins() {
        Actions actions = drive(answering(0.1f, 0.3f, 0.2f).node("Softmax", POLICY, "answer"), Samples.THREE_ACTIONS);

        assertThat(actions.steeringDeg(0)).isZero();
        assertThat(actions.speedMps(0)).isEqualTo(2);
    }

    @Test
    void of_equal_scores_the_first_wins() {
        Actions actions = drive(answering(0.2f, 0.3f, 0.3f).node("Identity", POLICY, "answer"), Samples.THREE_ACTIONS);

        assertThat(actions.steeringDeg(0)).isZero();
    }

    @Test
    void an_answer_that_overflows_still_gives_an_action() {
        Actions actions = drive(
                answering(3e38f, 1f, 3e38f)
                        .floats("more", new long[] {3}, 3e38f, 1f, 3e38f)
                        .node("Add", "over", "answer", "more")
                        .node("Softmax", POLICY, "over"),
                Samples.THREE_ACTIONS);

        assertThat(actions.steeringDeg(0)).isEqualTo(-20);
    }

    @Test
    void ppos_answers_are_shares_of_the_ranges() {
        Actions actions = drive(answering(-0.5f, 7f).node("Identity", POLICY, "answer"), continuous("clipped_ppo"));

        assertThat(actions.steeringDeg(0)).isCloseTo(-7.5, within(1e-6));
        assertThat(actions.speedMps(0)).isEqualTo(3);
    }

    @Test
    void sacs_policy_node_stands_before_the_tanh() {
        GraphDefWriter graph = answering(0.5f, -0.25f)
                .node("Identity", "main_level/agent/policy/online/network_0/sac_policy_head_0/policy", "answer");

        Actions actions = drive(graph, continuous("sac"));

        assertThat(actions.steeringDeg(0)).isCloseTo(5 + 25 * Math.tanh(0.5), within(1e-6));
        assertThat(actions.speedMps(0)).isCloseTo(2 + Math.tanh(-0.25), within(1e-6));
    }

    @Test
    void a_sac_graph_that_goes_on_to_physical_units_is_taken_at_its_word() {
        GraphDefWriter graph = answering(0.5f, 9f)
                .node("Tanh", "bent", "answer")
                .floats("scale", new long[] {2}, 25f, 1f)
                .node("Mul", "stretched", "scale", "bent")
                .floats("middle", new long[] {2}, 5f, 9f)
                .node(
                        "Add",
                        "main_level/agent/policy/online/network_0/sac_policy_head_0/policy",
                        "stretched",
                        "middle");

        Actions actions = drive(graph, continuous("sac"));

        assertThat(actions.steeringDeg(0)).isCloseTo(5 + 25 * Math.tanh(0.5), within(1e-5));
        assertThat(actions.speedMps(0)).isEqualTo(3);
    }

    @Test
    void a_cars_action_does_not_depend_on_the_batch() {
        Driver driver = Samples.readable(Samples.car()).newDriver();
        Observations seen = new Observations(71);
        new Random(4).nextBytes(seen.frames());
        Actions together = new Actions(71);
        driver.drive(seen, 71, together);
        Observations one = new Observations(1);
        Actions alone = new Actions(1);
        for (int i = 0; i < 71; i++) {
            System.arraycopy(seen.frames(), seen.offset(i), one.frames(), 0, Observations.FRAME_BYTES);
            driver.drive(one, 1, alone);

            assertThat(alone.steeringDeg(0)).isEqualTo(together.steeringDeg(i));
        }
    }

    @Test
    void a_car_may_look_through_its_lidar_alone() {
        byte[] graph = new GraphDefWriter()
                .placeholder("main_level/agent/main/online/network_0/LIDAR/LIDAR", -1, 64)
                .floats("w", new long[] {64, 3}, Samples.numbers(new Random(1), 192, 1))
                .node(
                        "MatMul",
                        "main_level/agent/main/online/network_1/ppo_head_0/policy",
                        "main_level/agent/main/online/network_0/LIDAR/LIDAR",
                        "w")
                .toBytes();
        Driver driver = Samples.readable(new TarGzWriter()
                        .file("agent/model.pb", graph)
                        .file("model_metadata.json", Samples.THREE_ACTIONS.replace("FRONT_FACING_CAMERA", "LIDAR"))
                        .toBytes())
                .newDriver();

        assertThat(driver.senses()).isEqualTo(new Senses(Senses.Camera.NONE, Senses.Lidar.RAYS));
        driver.drive(new Observations(2, driver.senses()), 2, new Actions(2));
        assertThatThrownBy(() -> driver.drive(new Observations(2), 2, new Actions(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void more_cars_than_places_are_refused() {
        Driver driver = Samples.readable(Samples.car()).newDriver();

        assertThatThrownBy(() -> driver.drive(new Observations(2), 3, new Actions(3)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
