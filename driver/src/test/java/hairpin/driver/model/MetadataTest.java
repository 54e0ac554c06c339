package hairpin.driver.model;

import static hairpin.driver.Refusal.Code.BAD_METADATA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hairpin.driver.Refusal;
import hairpin.driver.Senses;
import hairpin.driver.bounds.RefusedException;
import hairpin.driver.model.ActionSpace.Action;
import hairpin.driver.model.ActionSpace.Continuous;
import hairpin.driver.model.ActionSpace.Discrete;
import hairpin.driver.model.ActionSpace.Range;
import hairpin.driver.write.TarGzWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MetadataTest {

    private static final String ACTIONS = "\"action_space\": [{\"steering_angle\": 5, \"speed\": 1}]";

    private static ModelMetadata read(String json) throws RefusedException {
        return MetadataReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal refused(String json) {
        return Samples.refused(new TarGzWriter()
                .file("agent/model.pb", Samples.graph())
                .file("model_metadata.json", json)
                .toBytes());
    }

    @Test
    void what_is_missing_is_filled_in_as_the_field_does() throws RefusedException {
        ModelMetadata metadata = read("{" + ACTIONS + "}");

        assertThat(metadata)
                .isEqualTo(new ModelMetadata(
                        new Discrete(List.of(new Action(5, 1))),
                        List.of(Sensor.observation),
                        Senses.FRONT_CAMERA,
                        ModelMetadata.Algorithm.clipped_ppo,
                        "DEEP_CONVOLUTIONAL_NETWORK_SHALLOW",
                        "1"));
    }

    @Test
    void an_actions_place_counts_and_not_its_written_index() throws RefusedException {
        ModelMetadata metadata = read("""
                {"action_space": [{"steering_angle": 60, "speed": 14, "index": 0},
                                  {"steering_angle": "-60.0", "speed": "0.5", "index": 0},
                                  {"steering_angle": 0, "speed": 2, "index": 1, "note": "mine"}],
                 "sensor": ["FRONT_FACING_CAMERA"], "version": 4, "extra": {"deep": [1, null, true]}}""");

        assertThat(metadata.actionSpace())
                .isEqualTo(new Discrete(List.of(new Action(60, 14), new Action(-60, 0.5), new Action(0, 2))));
        assertThat(metadata.version()).isEqualTo("4");
    }

    @Test
    void a_continuous_space_has_ranges() throws RefusedException {
        ModelMetadata metadata = read("""
                {"action_space": {"speed": {"high": 2, "low": 1}, "steering_angle": {"high": 30, "low": -30}},
                 "sensor": ["FRONT_FACING_CAMERA", "LIDAR"], "training_algorithm": "sac",
                 "action_space_type": "continuous"}""");

        assertThat(metadata.actionSpace()).isEqualTo(new Continuous(new Range(-30, 30), new Range(1, 2)));
        assertThat(metadata.sensors()).containsExactly(Sensor.FRONT_FACING_CAMERA, Sensor.LIDAR);
        assertThat(metadata.algorithm()).isEqualTo(ModelMetadata.Algorithm.sac);
        assertThat(metadata.version()).isEqualTo("2");
    }

    static Stream<Arguments> refusals() {
        String many = IntStream.range(0, 31)
                .mapToObj(i -> "{\"steering_angle\": 0, \"speed\": 1}")
                .collect(Collectors.joining(",", "[", "]"));
        return Stream.of(
                arguments("{}", "action_space: is missing"),
                arguments("{\"action_space\": null}", "action_space: is missing"),
                arguments("{\"action_space\": []}", "lists 0 actions"),
                arguments("{\"action_space\": " + many + "}", "lists 31 actions"),
                arguments("{\"action_space\": [null]}", "action_space[0]: should have"),
                arguments("{\"action_space\": [{\"speed\": 1}]}", "action_space[0]: has no steering_angle"),
                arguments("{\"action_space\": [{\"speed\": 1, \"steering_angle\": \"left\"}]}", "not left"),
                arguments("{\"action_space\": [{\"speed\": -1, \"steering_angle\": 0}]}", "speed: is -1.0"),
                arguments("{\"action_space\": [{\"speed\": 1e999, \"steering_angle\": 0}]}", "speed"),
                arguments("{\"action_space\": {}}", "must be continuous"),
                arguments(
                        "{\"action_space\": {}, \"action_space_type\": \"continuous\"}", "steering_angle: should give"),
                arguments(
                        "{\"action_space\": {\"steering_angle\": {\"low\": 3, \"high\": 3}, \"speed\": {}},"
                                + " \"action_space_type\": \"continuous\"}",
                        "low must be below high"),
                arguments("{" + ACTIONS + ", \"action_space_type\": \"fuzzy\"}", "'fuzzy'"),
                arguments("{" + ACTIONS + ", \"training_algorithm\": \"sac\"}", "continuous action space"),
                arguments("{" + ACTIONS + ", \"training_algorithm\": \"dqn\"}", "clipped_ppo and sac"),
                arguments("{" + ACTIONS + ", \"sensor\": [\"RADAR\"]}", "'RADAR'"),
                arguments("{" + ACTIONS + ", \"sensor\": []}", "0 cameras"),
                arguments(
                        "{" + ACTIONS + ", \"sensor\": \"DISCRETIZED_SECTOR_LIDAR\", \"lidar_config\": 3}",
                        "lidar_config: should have"),
                arguments(
                        "{" + ACTIONS + ", \"sensor\": \"DISCRETIZED_SECTOR_LIDAR\","
                                + " \"lidar_config\": {\"num_sectors\": 65}}",
                        "num_sectors: is 65"),
                arguments(
                        "{" + ACTIONS + ", \"sensor\": \"DISCRETIZED_SECTOR_LIDAR\","
                                + " \"lidar_config\": {\"clipping_dist\": -1}}",
                        "clipping_dist: is -1"),
                arguments("{" + ACTIONS + ", \"sensor\": [\"LEFT_CAMERA\", \"STEREO_CAMERAS\"]}", "2 cameras"),
                arguments("{" + ACTIONS + ", \"sensor\": [\"LEFT_CAMERA\", \"LIDAR\", \"SECTOR_LIDAR\"]}", "2 LIDARs"),
                arguments("{" + ACTIONS, "is no JSON"),
                arguments("[1]", "is no JSON object"),
                arguments("", "ends where a value is missing"),
                arguments("{} {}", "goes on behind"),
                arguments("{\"a\": 1, \"a\": 2}", "is no JSON"),
                arguments("[".repeat(5000), "deeper"),
                arguments("{\"n\": " + "9".repeat(5000) + "}", "larger"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void unusable_metadata_is_refused_with_the_key(String json, String words) {
        Refusal refusal = refused(json);

        assertThat(refusal.code()).isEqualTo(BAD_METADATA);
        assertThat(refusal.sentence()).startsWith("model_metadata.json").contains(words);
    }

    @Test
    void sensors_and_their_settings_become_senses() throws RefusedException {
        assertThat(read("{" + ACTIONS + ", \"sensor\": [\"LIDAR\", \"STEREO_CAMERAS\"]}")
                        .senses())
                .isEqualTo(new Senses(Senses.Camera.STEREO, Senses.Lidar.RAYS));
        assertThat(read("{" + ACTIONS + ", \"sensor\": [\"LEFT_CAMERA\", \"SECTOR_LIDAR\"]}")
                        .senses())
                .isEqualTo(new Senses(Senses.Camera.LEFT, Senses.Lidar.SECTORS));
        assertThat(read("{" + ACTIONS + ", \"sensor\": \"LIDAR\"}").senses())
                .isEqualTo(new Senses(Senses.Camera.NONE, Senses.Lidar.RAYS));
        assertThat(read("{" + ACTIONS + ", \"sensor\": [\"observation\", \"DISCRETIZED_SECTOR_LIDAR\"],"
                                + " \"lidar_config\": {\"num_sectors\": 16, \"clipping_dist\": 1.5}}")
                        .senses()
                        .lidar())
                .isEqualTo(new Senses.Lidar(Senses.Lidar.Form.DISCRETIZED_SECTORS, 16, 8, 1.5));
    }

    @Test
    void the_fields_own_files_are_read() throws IOException, RefusedException {
        Path models = Path.of(System.getProperty("hairpin.home"), "..", "shared", "data", "models");
        Assumptions.assumeTrue(Files.isDirectory(models), "no sample metadata at ../shared/data/models");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(models, "*model_metadata.json")) {
            for (Path file : files) {
                assertThat(MetadataReader.read(Files.readAllBytes(file)).senses())
                        .isEqualTo(Senses.FRONT_CAMERA);
            }
        }
    }
}
