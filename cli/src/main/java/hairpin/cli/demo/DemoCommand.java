package hairpin.cli.demo;

import hairpin.cli.stack.Ports;
import hairpin.cli.stack.Project;
import hairpin.cli.stack.Stack;
import hairpin.cli.stack.StackOptions;
import hairpin.cli.stack.StartingStack;
import hairpin.cli.stack.StoppingStack;
import hairpin.cli.stack.Welcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hairpin demo`: the stack, and a season played on it.
@Command(
        name = "demo",
        description = "Starts everything that is not up yet and plays a season over the real services: eight "
                + "racers, a virtual qualifier on hidden tracks, a timed event, one table. Each step is "
                + "checked. Another demo, another season.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  hairpin demo                 plays a season and leaves everything running",
            "  hairpin demo --exit          stops everything afterwards; exit status 0 only if every step held",
            "  hairpin demo --models DIR    with your own models"
        })
public final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StackOptions options;

    @Option(names = "--exit", description = "stop everything at the end")
    private boolean exit;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "the archives that the racers share out (default: samples/models in the project)")
    private Path models;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path archives = models == null ? Project.home().resolve("samples").resolve("models") : models;
        List<Racer> racers = Racer.eight(SampleModels.in(archives));
        Stack stack = options.stack();
        Journal journal = new Journal(out);
        try {
            journal.tell("Starting in " + stack.directory().root());
            new StartingStack(stack, journal::tell).run();
            journal.tell("All up after " + journal.elapsed().toSeconds() + " s");
            return play(journal, stack.ports(), racers) ? 0 : 1;
        } finally {
            if (exit) {
                new StoppingStack(stack, journal::tell).run();
            }
        }
    }

    private boolean play(Journal journal, Ports ports, List<Racer> racers) {
        Addresses addresses = new Addresses(ports);
        boolean held;
        try (Web web = new Web()) {
            Season season = new Demo(journal, addresses, web).play(racers);
            held = journal.failed() == 0;
            journal.chapter(held ? "Every step held" : journal.failed() + " steps did not hold");
            if (!exit) {
                journal.tell("Live board   " + addresses.page("/races/" + season.qualifier()));
                journal.tell("Standings    " + addresses.page("/seasons/" + season.slug()));
                Welcome.lines(ports).forEach(journal::tell);
            }
        } catch (DemoFailure failure) {
            journal.check("the demo reached its end", false, failure.getMessage());
            held = false;
        }
        journal.tell(journal.held() + " steps held, " + journal.failed() + " did not, "
                + journal.elapsed().toSeconds() + " s");
        return held;
    }
}
