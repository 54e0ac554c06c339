package hairpin.driver.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A network in the loop gives the same bits in every batch, in every mode of the JVM, with vectors and without.
class SameBitsTest {

    /// Of 2 cars and 2 steps, for the modes that are slow.
    private static final String SHORT = "0eab2162cd65ee226b41af64d8aeb50313b5f7869cdf72a08a14892cd465baa8";

    /// Of 33 cars and 8 steps.
    private static final String LONG = "5dc0b520a9aa07fd2c3165b1ece6dfaa53abb44513106773a9c2962a5d32a423";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 16, 32, 33})
    void the_bits_are_those_that_were_written_down(int batch) {
        assertThat(LoopOfFrames.digest(2, 2, batch)).isEqualTo(SHORT);
        assertThat(LoopOfFrames.digest(33, 8, batch)).isEqualTo(LONG);
    }

    @ParameterizedTest
    @Tag("slow")
    @MethodSource("hairpin.driver.network.OtherJvm#fastModes")
    void every_width_of_vectors_gives_them(String flags) throws IOException, InterruptedException {
        for (int batch : new int[] {1, 8, 32}) {
            assertThat(elsewhere(flags, "33", "8", Integer.toString(batch))).isEqualTo(LONG);
        }
    }

    @ParameterizedTest
    @Tag("slow")
    @MethodSource("hairpin.driver.network.OtherJvm#slowModes")
    void the_slow_modes_give_them_too(String flags) throws IOException, InterruptedException {
        assertThat(elsewhere(flags, "2", "2", "1")).isEqualTo(SHORT);
        assertThat(elsewhere(flags, "2", "2", "2")).isEqualTo(SHORT);
    }

    @Test
    void a_machine_without_fused_multiply_add_says_so() throws IOException, InterruptedException {
        assertThat(elsewhere("-XX:-UseFMA -Dhairpin.test.fma=true", "2", "0", "1"))
                .isEqualTo("decimals");
        assertThat(elsewhere("-Xint -Dhairpin.test.fma=true", "2", "0", "1")).isEqualTo("hardware");
    }

    @Test
    void one_wrong_bit_would_show() {
        assertThat(LoopOfFrames.digest(2, 3, 1)).isNotEqualTo(SHORT);
        assertThat(LoopOfFrames.digest(32, 8, 8)).isNotEqualTo(LONG);
    }

    private static String elsewhere(String flags, String... arguments) throws IOException, InterruptedException {
        return OtherJvm.says(flags, LoopOfFrames.class, arguments);
    }
}
