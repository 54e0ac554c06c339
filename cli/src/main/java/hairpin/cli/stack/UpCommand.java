package hairpin.cli.stack;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `hairpin up`: everything running and healthy, or a line that says what is not.
@Command(
        name = "up",
        description = "Starts PostgreSQL, Kafka, Keycloak and the four services, and waits until all of them "
                + "answer. Safe to repeat: what runs stays, what crashed or was rebuilt is started again. "
                + "Data is kept under .hairpin/.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  hairpin up                       the whole league on this machine",
            "  hairpin up --directory /srv/lap  a second one beside it, on ports of its own"
        })
public final class UpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StackOptions options;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Stack stack = options.stack();
        long began = System.nanoTime();
        out.println("Starting in " + stack.directory().root());
        new StartingStack(stack, line -> println(out, line)).run();
        out.println("All up in %.1f s".formatted((System.nanoTime() - began) / 1e9));
        out.println();
        Welcome.lines(stack.ports()).forEach(out::println);
        out.flush();
        return 0;
    }

    private static void println(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
