package hairpin.trainer.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileNameTest {

    @Test
    void the_ending_is_not_part_of_the_name() {
        assertThat(ModelFileName.of("late-apex_2.tar.gz")).contains(new ModelFileName("late-apex_2", ".tar.gz"));
        assertThat(ModelFileName.of("Onnx.zip").orElseThrow().fileName()).isEqualTo("Onnx.zip");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ".zip",
                "fast",
                "fast.tar",
                "fast.tgz",
                "two words.zip",
                "../fast.zip",
                "a/b.zip",
                "fast.zip\n",
                "fäst.zip",
                "fast.zip.exe",
                "a.b.zip",
                "\u0000.zip",
                "12345678901234567890123456789012345678901234567890123456789012345.zip"
            })
    void any_other_name_is_refused(String fileName) {
        assertThat(ModelFileName.of(fileName)).isEmpty();
    }
}
