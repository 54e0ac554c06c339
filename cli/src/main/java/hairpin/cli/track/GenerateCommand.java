package hairpin.cli.track;

import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackGenerator;
import hairpin.simulator.track.TrackWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hairpin track generate`.
@Command(
        name = "generate",
        description = "Makes a new track: the same seed and difficulty always give the same one.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The file is a NumPy array of float64 with the columns centre x, y, inner x, y, outer x, y.",
            "",
            "Example:",
            "  hairpin track generate --seed 7 --difficulty 0.6 --out seven.npy"
        })
final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--seed", required = true, paramLabel = "N", description = "Which track: any whole number.")
    private long seed;

    @Option(
            names = "--difficulty",
            required = true,
            paramLabel = "0..1",
            description = "From 0, gentle and wide, to 1, narrow with many tight corners.")
    private double difficulty;

    @Option(names = "--out", required = true, paramLabel = "FILE.npy", description = "Where to write the track.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!(difficulty >= 0 && difficulty <= 1)) {
            spec.commandLine().getErr().println("--difficulty: goes from 0 to 1, not " + difficulty);
            return Exit.UNUSABLE;
        }
        Track track = TrackGenerator.generate(seed, difficulty);
        String what = String.format(
                Locale.ROOT,
                "%s, %.1f m long, %.2f m wide, tightest bend %.2f m",
                track.name(),
                track.lengthM(),
                track.meanWidthM(),
                track.minRadiusM());
        return OutFile.write(out, TrackWriter.npy(track), what, spec.commandLine());
    }
}
