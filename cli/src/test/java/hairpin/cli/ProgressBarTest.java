package hairpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final StringWriter out = new StringWriter();

    @Test
    void a_bar_grows_over_itself_and_leaves_nothing() {
        ProgressBar bar = new ProgressBar("fitting", 4, new PrintWriter(out), true);
        bar.advance();
        bar.advance();
        assertThat(out.toString()).endsWith("\rfitting [===============               ]  50 %");
        bar.finish();
        assertThat(out.toString()).endsWith(" \r");
    }

    @Test
    void a_bar_never_goes_back_or_beyond_its_end() {
        ProgressBar bar = new ProgressBar("driving", 4, new PrintWriter(out), true);
        bar.reach(3);
        bar.reach(1);
        assertThat(out.toString()).endsWith(" 75 %");
        bar.reach(9);
        assertThat(out.toString()).endsWith(" 100 %");
    }

    @Test
    void nothing_is_shown_to_nobody() {
        ProgressBar bar = new ProgressBar("fitting", 4, new PrintWriter(out), false);
        bar.advance();
        bar.finish();
        assertThat(out.toString()).isEmpty();
    }
}
