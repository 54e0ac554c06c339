package hairpin.system.flows;

import hairpin.cli.Hairpin;
import hairpin.cli.stack.Stack;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// One whole local stack for all flows of a test run, started as a user starts it and stopped after the last.
public final class RunningStack implements ParameterResolver {

    /// Where the stack of the tests lives.
    static final String DIRECTORY = Path.of("target", "stack").toAbsolutePath().toString();

    private static final String KEY = "stack";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == League.class;
    }

    @Override
    public League resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(KEY, _ -> new Started(), Started.class)
                .league();
    }

    /// Runs a command as `./hairpin` would, and returns what it printed; anything but success is a failure.
    static String hairpin(String... arguments) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        int status = Hairpin.commandLine().setOut(out).setErr(out).execute(arguments);
        if (status != 0) {
            throw new AssertionError(
                    "hairpin " + String.join(" ", arguments) + " ended with status " + status + ":\n" + printed);
        }
        return printed.toString();
    }

    private static final class Started implements AutoCloseable {

        Started() {
            hairpin("up", "--directory", DIRECTORY);
        }

        League league() {
            return new League(new Stack(Path.of(DIRECTORY)));
        }

        @Override
        public void close() {
            hairpin("down", "--directory", DIRECTORY);
        }
    }
}
