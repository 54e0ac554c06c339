package hairpin.cli.stack;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `hairpin down`: nothing of the stack is left running.
@Command(
        name = "down",
        description = "Stops everything that up started, also what an interrupted up left behind. Data is kept.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  hairpin down                         stop, keep the data",
            "  hairpin down && rm -r .hairpin       stop and forget everything"
        })
public final class DownCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StackOptions options;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        new StoppingStack(options.stack(), line -> {
                    out.println(line);
                    out.flush();
                })
                .run();
        out.println("All down");
        out.flush();
        return 0;
    }
}
