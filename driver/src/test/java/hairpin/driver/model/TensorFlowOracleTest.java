package hairpin.driver.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hairpin.driver.Senses;
import hairpin.driver.bounds.RefusedException;
import hairpin.driver.network.Network;
import hairpin.driver.network.Pass;
import hairpin.driver.tensorflow.FrozenGraph;
import hairpin.driver.write.TarGzWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// TensorFlow makes and runs the field's networks: each size, sensor, action space and algorithm. What we read from
/// their bytes answers the same to 1e-4.
@Tag("slow")
class TensorFlowOracleTest {

    private static final int FRAMES = 3;
    private static final int[][] SHALLOW = {{32, 8, 4}, {64, 4, 2}, {64, 3, 1}};
    private static final int[][] CONVOLUTIONAL = {{32, 5, 2}, {32, 3, 1}, {64, 3, 2}, {64, 3, 1}};
    private static final int[][] DEEP = {{32, 8, 4}, {32, 4, 2}, {64, 4, 2}, {64, 3, 1}};
    private static final String PPO = "main_level/agent/main/online/network_1";
    private static final String SAC = "main_level/agent/policy/online/network_0";
    private static final String CONTINUOUS = """
            "action_space_type": "continuous", "action_space": {"steering_angle": {"low": -30, "high": 30},
            "speed": {"low": 1, "high": 3}}""";

    /// What people train.
    enum Case {
        SHALLOW_DISCRETE("[\"FRONT_FACING_CAMERA\"]", true, "clipped_ppo"),
        SHALLOW_CONTINUOUS("[\"FRONT_FACING_CAMERA\"]", false, "clipped_ppo"),
        CONVOLUTIONAL_DISCRETE("[\"FRONT_FACING_CAMERA\"]", true, "clipped_ppo"),
        DEEP_DISCRETE("[\"FRONT_FACING_CAMERA\"]", true, "clipped_ppo"),
        FIRST_VERSION("[\"observation\"]", true, "clipped_ppo"),
        LEFT("[\"LEFT_CAMERA\"]", true, "clipped_ppo"),
        STEREO("[\"STEREO_CAMERAS\"]", true, "clipped_ppo"),
        STEREO_AND_LIDAR("[\"STEREO_CAMERAS\", \"LIDAR\"]", false, "clipped_ppo"),
        CAMERA_AND_LIDAR("[\"LIDAR\", \"FRONT_FACING_CAMERA\"]", true, "clipped_ppo"),
        CAMERA_AND_SECTORS("[\"FRONT_FACING_CAMERA\", \"SECTOR_LIDAR\"]", true, "clipped_ppo"),
        LEFT_AND_DISCRETIZED("[\"LEFT_CAMERA\", \"DISCRETIZED_SECTOR_LIDAR\"]", true, "clipped_ppo"),
        LIDAR_ALONE("[\"LIDAR\"]", true, "clipped_ppo"),
        SOFT_ACTOR("[\"FRONT_FACING_CAMERA\"]", false, "sac"),
        SOFT_ACTOR_WITH_LIDAR("[\"FRONT_FACING_CAMERA\", \"LIDAR\"]", false, "sac"),
        OF_SEVERAL_AGENTS("[\"FRONT_FACING_CAMERA\"]", true, "clipped_ppo");

        private final String sensors;
        private final boolean discrete;
        private final String algorithm;

        Case(String sensors, boolean discrete, String algorithm) {
            this.sensors = sensors;
            this.discrete = discrete;
            this.algorithm = algorithm;
        }

        private String metadata() {
            String actions = Samples.THREE_ACTIONS.substring(1, Samples.THREE_ACTIONS.indexOf(']') + 1);
            return "{" + (discrete ? actions : CONTINUOUS) + ", \"sensor\": " + sensors + ", \"training_algorithm\": \""
                    + algorithm + "\"}";
        }

        private FieldGraph graph(ModelMetadata metadata) {
            boolean sac = algorithm.equals("sac");
            String agent = this == OF_SEVERAL_AGENTS ? PPO.replace("agent", "agent_0") : PPO;
            FieldGraph graph = new FieldGraph(sac ? SAC : agent, name().hashCode());
            for (Sensor sensor : metadata.sensors()) {
                if (sensor.camera()) {
                    camera(graph, sensor.name(), metadata.senses().camera().channels());
                } else {
                    graph.lidar(sensor.name(), metadata.senses().lidar().numbers(), 256, 256);
                }
            }
            graph.middleware(this == DEEP_DISCRETE ? new int[] {256, 128} : new int[] {512});
            return discrete ? graph.probabilities(3) : graph.means(sac ? "sac_policy_head_0" : "ppo_head_0");
        }

        private void camera(FieldGraph graph, String sensor, int channels) {
            switch (this) {
                case CONVOLUTIONAL_DISCRETE -> graph.camera(sensor, channels, CONVOLUTIONAL, 64);
                case DEEP_DISCRETE -> graph.camera(sensor, channels, DEEP, 512, 512);
                default -> graph.camera(sensor, channels, SHALLOW);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_tensorflow_makes_answers_the_same_when_we_read_it(Case model) throws RefusedException {
        ModelMetadata metadata = MetadataReader.read(model.metadata().getBytes(StandardCharsets.UTF_8));
        try (FieldGraph theirs = model.graph(metadata)) {
            byte[] frozen = theirs.toBytes();
            Senses senses = ModelReader.model(new TarGzWriter()
                            .file("agent/model.pb", frozen)
                            .file("model_metadata.json", model.metadata())
                            .toBytes())
                    .senses();
            assertThat(senses).isEqualTo(metadata.senses());
            Network ours = FrozenGraph.read(
                    frozen,
                    ModelReader.inputs(metadata, frozen.length),
                    metadata.algorithm() == ModelMetadata.Algorithm.sac);

            assertAgree(theirs, ours, metadata);
        }
    }

    private static void assertAgree(FieldGraph theirs, Network ours, ModelMetadata metadata) {
        Random random = new Random(3);
        byte[] grey = new byte[FRAMES * 19200 * metadata.senses().camera().channels()];
        random.nextBytes(grey);
        float[] levels = new float[grey.length];
        for (int i = 0; i < grey.length; i++) {
            levels[i] = grey[i] & 255;
        }
        float[] ranges =
                Samples.numbers(random, FRAMES * metadata.senses().lidar().numbers(), 2f);
        Pass pass = ours.prepare().newPass(FRAMES);
        pass.run(grey, 0, ranges, 0, FRAMES);
        float[] answers = theirs.run(FRAMES, inputs(metadata, levels, ranges));

        assertThat(answers).hasSize(FRAMES * ours.outputs());
        for (int i = 0; i < answers.length; i++) {
            assertThat(pass.output(i / ours.outputs(), i % ours.outputs())).isCloseTo(answers[i], within(1e-4f));
        }
    }

    private static float[][] inputs(ModelMetadata metadata, float[] levels, float[] ranges) {
        return metadata.sensors().stream()
                .map(sensor -> sensor.camera() ? levels : ranges)
                .toArray(float[][]::new);
    }
}
