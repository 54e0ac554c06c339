package hairpin.evaluation.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import hairpin.driver.Driver;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaceCommandTest {

    private static final RaceLimits LIMITS = new RaceLimits(64, Duration.ofMinutes(1), 30);

    @Test
    void the_loops_that_are_to_be_compiled_early_are_there() {
        assertThatCode(() ->
                        Class.forName("hairpin.driver.network.WrittenPlaces", false, Driver.class.getClassLoader()))
                .doesNotThrowAnyException();
        assertThat(line()).anySatisfy(it -> assertThat(it).contains("hairpin.driver.network.WrittenPlaces*::add"));
    }

    @Test
    void a_jvm_takes_all_options_without_a_word_on_its_standard_output() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(line());
        command.removeLast();
        command.add("-version");

        Process process = new ProcessBuilder(command).start();

        assertThat(process.getInputStream().readAllBytes()).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    private static List<String> line() {
        return new RaceCommand(LIMITS, RaceMain.class, RaceClassPath.find()).line();
    }
}
