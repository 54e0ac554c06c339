package hairpin.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Runs the benchmarks. The script `hairpin` starts them as a program of their own before it comes here; this class is
/// what `--help` shows.
@Command(
        name = "bench",
        description = "Measures a part of Hairpin on this machine: figure, unit, rate per core, spread, correctness.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  hairpin bench simulator     control steps a second: physics, whole state steps, rollouts",
            "  hairpin bench               everything there is a benchmark of"
        })
final class BenchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "what to measure: simulator")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        throw new UnusableInputException(
                "run it as ./hairpin bench " + String.join(" ", names) + ": the benchmarks are a program of their own");
    }
}
