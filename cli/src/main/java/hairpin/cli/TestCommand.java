package hairpin.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs the tests. The script `hairpin` does that itself before it comes here, because it needs nothing built; this
/// class is what `--help` shows.
@Command(
        name = "test",
        description = "Runs all tests, as CI does, and ends with one line: N passed, N failed, N skipped.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  hairpin test            everything, with real servers and a browser where there is one",
            "  hairpin test --fast     without the whole-system tests and whatever takes over ten seconds"
        })
final class TestCommand implements Callable<Integer> {

    @Option(names = "--fast", description = "leave out what is slow")
    private boolean fast;

    @Option(names = "--check-format", description = "fail on unformatted code instead of formatting it")
    private boolean checkFormat;

    @Override
    public Integer call() {
        throw new UnusableInputException("run it as ./hairpin test" + (fast ? " --fast" : "")
                + (checkFormat ? " --check-format" : "") + ": Maven runs the tests, not this program");
    }
}
