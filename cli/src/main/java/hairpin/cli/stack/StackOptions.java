package hairpin.cli.stack;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// What every command about the stack takes.
public final class StackOptions {

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description = "where the stack keeps its data, logs and ports (default: .hairpin in the project)")
    private Path directory;

    public Stack stack() {
        return new Stack(directory == null ? Project.home().resolve(".hairpin") : directory);
    }
}
