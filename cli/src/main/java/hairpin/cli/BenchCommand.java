package hairpin.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs the benchmarks. The script `hairpin` starts them as a program of their own before it comes here; this class is
/// what `--help` shows.
@Command(
        name = "bench",
        description = "Measures a part of Hairpin on this machine: figure, unit, rate per core, spread, correctness.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  hairpin bench simulator camera lidar   states, rollouts, frames and scans a second",
            "  hairpin bench inference                networks, beside ONNX Runtime and in the loop",
            "  hairpin bench jobs --only=CNN          a whole stack under load: minutes, only when named",
            "  hairpin bench                          all but jobs"
        })
@SuppressWarnings("UnusedVariable") // options are here to be shown
final class BenchCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "What to measure: simulator, camera, lidar, inference, jobs.")
    private List<String> names = List.of();

    @Option(names = "--all", description = "Leave jobs half an hour instead of ten minutes.")
    private boolean all;

    @Option(names = "--only", paramLabel = "TEXT", description = "Of jobs only rows whose names contain this.")
    private String only;

    @Option(names = "--json", description = "Answer as a JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        throw new UnusableInputException(
                "run it as ./hairpin bench " + String.join(" ", names) + ": the benchmarks are a program of their own");
    }
}
