package hairpin.cli.track;

import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackDrawing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hairpin track draw`.
@Command(
        name = "draw",
        description = "Draws a track as an SVG picture.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  hairpin track draw Switchback --out switchback.svg",
            "  hairpin track draw my-track.npy --out my-track.svg"
        })
final class DrawCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TRACK", description = TrackArgument.MEANING)
    private String track;

    @Option(names = "--out", required = true, paramLabel = "FILE.svg", description = "Where to write the picture.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return switch (TrackArgument.resolve(track)) {
            case TrackArgument.Found(Track found) ->
                OutFile.write(
                        out,
                        TrackDrawing.svg(found).getBytes(StandardCharsets.UTF_8),
                        "a picture of " + found.name(),
                        spec.commandLine());
            case TrackArgument.Unusable(String line) -> {
                spec.commandLine().getErr().println(line);
                yield Exit.UNUSABLE;
            }
        };
    }
}
