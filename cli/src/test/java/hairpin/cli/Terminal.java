package hairpin.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// The command line as a person at a terminal has it.
public final class Terminal {

    private Terminal() {}

    /// @return the exit status
    public static int run(StringWriter out, StringWriter err, String... arguments) {
        return Hairpin.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
