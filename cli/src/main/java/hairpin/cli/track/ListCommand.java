package hairpin.cli.track;

import hairpin.simulator.track.TrackCatalogue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `hairpin track list`.
@Command(
        name = "list",
        description = "Names the league's own tracks, one on a line.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  hairpin track inspect $(hairpin track list)"})
final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        TrackCatalogue.names().forEach(spec.commandLine().getOut()::println);
        return Exit.YES;
    }
}
