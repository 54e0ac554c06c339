package hairpin.driver.model;

import static hairpin.driver.Refusal.Code.BAD_WEIGHTS;
import static hairpin.driver.Refusal.Code.MISSING_FILE;
import static hairpin.driver.Refusal.Code.TOO_LARGE;
import static hairpin.driver.Refusal.Code.UNREADABLE_GRAPH;
import static hairpin.driver.Refusal.Code.UNSAFE_ARCHIVE;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_OPERATION;
import static org.assertj.core.api.Assertions.assertThat;

import hairpin.driver.Refusal;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Deeplearning4jReadingTest {

    private final Map<String, byte[]> files = Deeplearning4jZip.files();

    private Refusal refused() {
        return Samples.refused(Zips.of(files));
    }

    private Refusal refusedWith(String from, String to) {
        String changed = Deeplearning4jZip.configuration().replace(from, to);
        assertThat(changed).isNotEqualTo(Deeplearning4jZip.configuration());
        files.put("configuration.json", Zips.utf8(changed));
        return refused();
    }

    @Test
    void a_zip_with_metadata_put_into_it_is_read() {
        Model model = Samples.readable(Zips.of(files));

        assertThat(model.network()).isEqualTo("120x160x1 · conv 5@8x8/16 relu · dense 9 · tanh · dense 3 · softmax");
        assertThat(model.parameters()).isEqualTo(Deeplearning4jZip.WEIGHTS);
    }

    @Test
    void without_metadata_it_says_what_is_missing() {
        files.remove("model_metadata.json");

        assertThat(refused().code()).isEqualTo(MISSING_FILE);
        assertThat(refused().what()).contains("model_metadata.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"preprocessor.bin", "normalizer.bin", "mine/normalizer.bin"})
    void serialised_objects_are_refused_unread(String part) {
        files.put(part, Canary.serialised());

        Refusal refusal = refused();

        assertThat(refusal.code()).isEqualTo(UNSAFE_ARCHIVE);
        assertThat(refusal.where()).isEqualTo(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javax.script.ScriptEngineManager",
                "org.deeplearning4j.nn.conf.layers.samediff.SameDiffLambdaLayer",
                "org.deeplearning4j.nn.conf.layers.LSTM",
                "[Lorg.deeplearning4j.nn.conf.layers.DenseLayer;",
                ""
            })
    void a_class_that_is_not_on_the_list_is_refused_by_name(String name) {
        Refusal refusal = refusedWith("org.deeplearning4j.nn.conf.layers.DenseLayer", name);

        assertThat(refusal.code()).isEqualTo(UNSUPPORTED_OPERATION);
        assertThat(refusal.sentence()).startsWith("configuration.json").contains("names the class " + name + ",");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"weightNoise\": null | \"weightNoise\": {\"@class\": \"java.lang.Runtime\"}",
                "\"constraints\": null | \"constraints\": [1]",
                "\"hasLayerNorm\": false | \"hasLayerNorm\": true",
                "\"dilation\": [1, 1] | \"dilation\": [2, 1]",
                "\"convolutionMode\": \"Truncate\" | \"convolutionMode\": \"Causal\"",
                "\"max\": null | \"max\": 6.0",
                "\"epochCount\": 0 | \"epochCount\": 0, \"surprise\": 1",
                "\"dataType\": \"FLOAT\" | \"dataType\": \"HALF\"",
                "ActivationTanH | ActivationRReLU"
            })
    void a_setting_that_is_not_on_the_list_is_refused(String from, String to) {
        assertThat(refusedWith(from, to).code()).isEqualTo(UNSUPPORTED_OPERATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"nin\": 400 | \"nin\": 16777216",
                "\"nout\": 9 | \"nout\": 16777216",
                "\"nin\": 9 | \"nin\": 10",
                "\"nout\": 5, | \"nout\": 4,"
            })
    void sizes_that_the_weights_do_not_have_are_refused(String from, String to) {
        assertThat(refusedWith(from, to).code()).isIn(BAD_WEIGHTS, UNSUPPORTED_GRAPH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"nout\": 9 | \"nout\": -9",
                "\"nout\": 9 | \"nout\": 1e300",
                "\"nout\": 9 | \"nout\": \"9\"",
                "\"confs\": [ | \"confs\": [null, ",
                "\"kernelSize\": [8, 8] | \"kernelSize\": [8]"
            })
    void sizes_that_are_no_sizes_are_refused(String from, String to) {
        assertThat(refusedWith(from, to).code()).isIn(UNREADABLE_GRAPH, UNSUPPORTED_OPERATION);
    }

    @Test
    void a_configuration_deeper_than_any_network_is_refused() {
        files.put("configuration.json", Zips.utf8("{\"confs\":".repeat(10_000)));

        assertThat(refused().code()).isEqualTo(UNREADABLE_GRAPH);
    }

    @Test
    void two_to_the_forty_weights_are_refused_before_memory_is_asked_for() {
        files.put("coefficients.bin", Deeplearning4jZip.coefficients(1L << 40, 1f));

        assertThat(refused().code()).isEqualTo(TOO_LARGE);
    }

    @Test
    void weights_cut_off_or_left_over_are_refused() {
        byte[] good = Deeplearning4jZip.coefficients();
        for (int length : new int[] {0, 1, 5, 30, 90, 120, good.length - 4, good.length - 1}) {
            files.put("coefficients.bin", Arrays.copyOf(good, length));
            assertThat(refused().code()).isEqualTo(BAD_WEIGHTS);
        }
        files.put("coefficients.bin", Arrays.copyOf(good, good.length + 4));
        assertThat(refused().code()).isEqualTo(BAD_WEIGHTS);
        files.put(
                "coefficients.bin",
                Deeplearning4jZip.coefficients(
                        Deeplearning4jZip.WEIGHTS + 1, new float[Deeplearning4jZip.WEIGHTS + 1]));
        assertThat(refused().what()).contains("1 weights more");
    }

    @Test
    void weights_that_are_not_numbers_are_refused() {
        float[] weights = new float[Deeplearning4jZip.WEIGHTS];
        weights[77] = Float.NaN;
        files.put("coefficients.bin", Deeplearning4jZip.coefficients(weights.length, weights));

        assertThat(refused().code()).isEqualTo(BAD_WEIGHTS);
        assertThat(refused().what()).contains("NaN");
    }
}
