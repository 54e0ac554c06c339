package hairpin.cli.samples;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.cli.Hairpin;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesCommandTest {

    private final String home = System.getProperty("hairpin.home");

    @AfterEach
    void leave() {
        System.setProperty("hairpin.home", home);
    }

    @Test
    void where_the_trainer_is_not_built_it_says_so_in_one_line(@TempDir Path bare) {
        System.setProperty("hairpin.home", bare.toString());
        StringWriter err = new StringWriter();

        int status = Hairpin.commandLine().setErr(new PrintWriter(err)).execute("samples", "--only", "steady-5");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("hairpin: trainer-service is not built")
                .hasLineCount(1);
    }
}
