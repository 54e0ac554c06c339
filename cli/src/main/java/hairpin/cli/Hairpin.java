package hairpin.cli;

import hairpin.cli.demo.DemoCommand;
import hairpin.cli.evaluate.EvaluateCommand;
import hairpin.cli.fit.FitCommand;
import hairpin.cli.inspect.InspectCommand;
import hairpin.cli.metrics.MetricsCommand;
import hairpin.cli.replay.ReplayCommand;
import hairpin.cli.samples.SamplesCommand;
import hairpin.cli.stack.DownCommand;
import hairpin.cli.stack.StatusCommand;
import hairpin.cli.stack.UpCommand;
import hairpin.cli.track.Exit;
import hairpin.cli.track.TrackCommand;
import hairpin.cli.verify.VerifyCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command `hairpin`: the local stack, the demo and the offline tools.
///
/// Exit status: 0 for yes, 1 for "checked, and the answer is no", 2 for unusable input.
@Command(
        name = "hairpin",
        description = "An open league for autonomous racers that you host yourself.",
        mixinStandardHelpOptions = true,
        versionProvider = Hairpin.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            TestCommand.class,
            TrackCommand.class,
            InspectCommand.class,
            EvaluateCommand.class,
            SamplesCommand.class,
            ReplayCommand.class,
            FitCommand.class,
            MetricsCommand.class,
            VerifyCommand.class,
            BenchCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  hairpin demo            starts everything and plays a season before your eyes",
            "  hairpin up              starts everything and leaves it running",
            "  hairpin up --help       what a command does, with examples",
            "",
            "Exit status: 0 yes, 1 checked and the answer is no, 2 unusable input."
        })
public final class Hairpin implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /// The whole command line, as the script runs it.
    public static CommandLine commandLine() {
        return new CommandLine(new Hairpin())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUnmatchedOptionsAllowedAsOptionParameters(false)
                .setParameterExceptionHandler((wrong, _) -> {
                    CommandLine command = wrong.getCommandLine();
                    command.getErr().println("hairpin: " + wrong.getMessage());
                    UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
                    return Exit.UNUSABLE;
                })
                .setExecutionExceptionHandler((failure, commandLine, _) -> {
                    boolean unusable = failure instanceof UnusableInputException;
                    commandLine.getErr().println("hairpin: " + reason(failure));
                    if (System.getenv("HAIRPIN_DEBUG") != null) {
                        failure.printStackTrace(commandLine.getErr());
                    }
                    return unusable ? Exit.UNUSABLE : Exit.NO;
                });
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }

    private static String reason(Exception failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Hairpin.class.getPackage().getImplementationVersion();
            return new String[] {"hairpin " + (version == null ? "(not packaged)" : version)};
        }
    }
}
