package hairpin.cli.track;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `hairpin track`.
@Command(
        name = "track",
        description = "Looks at, draws and makes tracks.",
        mixinStandardHelpOptions = true,
        subcommands = {InspectCommand.class, DrawCommand.class, GenerateCommand.class, ListCommand.class},
        footer = {
            "",
            "Examples:",
            "  hairpin track list",
            "  hairpin track inspect Switchback my-track.npy",
            "  hairpin track generate --seed 7 --difficulty 0.6 --out seven.npy",
            "  hairpin track draw seven.npy --out seven.svg"
        })
public final class TrackCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
