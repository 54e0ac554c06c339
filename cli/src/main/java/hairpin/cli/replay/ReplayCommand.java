package hairpin.cli.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import hairpin.cli.UnusableInputException;
import hairpin.cli.track.Exit;
import hairpin.cli.track.TrackArgument;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.replay.Beat;
import hairpin.simulator.replay.LoggedDrive;
import hairpin.simulator.replay.SimTrace;
import hairpin.simulator.track.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hairpin replay TRACE… --track T`.
@Command(
        name = "replay",
        description = {
            "Gives our car the actions that a simulator logged, and says how far it ends from where the logged car",
            "went: position (cm), heading and speed after 1, 5, 15 and 30 steps of 1/15 s, median and 90th percentile.",
            "Each prediction starts in the state that the log tells by then, and is then given the commands alone."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit status: 0 replayed, 1 a trace is not from that track or --within is missed, 2 unusable input.",
            "",
            "Examples:",
            "  hairpin replay 0-iteration.csv --track reinvent_base.npy",
            "  hairpin replay logs/ --track reinvent_base.npy --car classic --within 6 --svg replay.svg",
            "  hairpin replay robomaker.log --track Spain_track.npy --car 2026 --json"
        })
public final class ReplayCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "TRACE",
            description =
                    "Traces (CSV of 17 to 19 columns, or text logs with SIM_TRACE_LOG: lines), or folders of them.")
    private List<Path> files;

    @Option(
            names = "--track",
            required = true,
            paramLabel = "TRACK",
            description = "What they were driven on: " + TrackArgument.MEANING + ".")
    private String track;

    @Option(
            names = "--car",
            description = "classic or 2026 (default: the one that suits the trace; 2026 when it has a wall clock).")
    private String car;

    @Option(
            names = "--step",
            defaultValue = "auto",
            description = "How long steps were: steady (1/15 s), logged (by the time stamps), or auto: logged for"
                    + " traces with a wall clock (default: ${DEFAULT-VALUE}).")
    private String step;

    @Option(
            names = "--within",
            paramLabel = "CM",
            description = "Answer no when half of the predictions over a second miss by more than so many centimetres.")
    private Double withinCm;

    @Option(
            names = "--svg",
            paramLabel = "FILE.svg",
            description = "Also draw how the miss grows, and the longest drive beside its log.")
    private Path svg;

    @Option(names = "--json", description = "Answer as a JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        Track driven =
                switch (TrackArgument.resolve(track)) {
                    case TrackArgument.Found(Track found) -> found;
                    case TrackArgument.Unusable(String line) -> throw new UnusableInputException(line);
                };
        List<SimTrace> traces = TraceFiles.read(files);
        List<Replayed> replayed = traces.stream()
                .map(trace -> Replayed.of(trace, driven, carFor(trace), beatFor(trace)))
                .toList();
        ReplayReport report = ReplayReport.of(driven.name(), replayed);
        if (svg != null) {
            draw(traces, driven);
        }
        spec.commandLine().getOut().print(json ? report.json() + System.lineSeparator() : report.text());
        spec.commandLine().getOut().flush();
        return report.sound() && (withinCm == null || report.within(withinCm / 100)) ? Exit.YES : Exit.NO;
    }

    /// Of the traces of the first one's car.
    private void draw(List<SimTrace> traces, Track driven) {
        CarParameters first = carFor(traces.getFirst());
        List<LoggedDrive> drives = traces.stream()
                .filter(trace -> carFor(trace).equals(first))
                .flatMap(trace -> LoggedDrive.of(trace, beatFor(trace)).stream())
                .toList();
        try {
            Files.writeString(svg, ReplayDrawing.svg(first, driven, drives));
        } catch (IOException unwritable) {
            throw new UnusableInputException(svg + ": cannot be written (" + unwritable.getMessage() + ")");
        }
    }

    private CarParameters carFor(SimTrace trace) {
        if (car == null) {
            return Beat.of(trace) == Beat.LOGGED ? CarParameters.TWENTY_SIX : CarParameters.CLASSIC;
        }
        return CarParameters.named(car)
                .orElseThrow(() -> new UnusableInputException("--car: no car called " + car + "; try classic or 2026"));
    }

    private Beat beatFor(SimTrace trace) {
        return switch (step.toLowerCase(Locale.ROOT)) {
            case "auto" -> Beat.of(trace);
            case "steady" -> Beat.STEADY;
            case "logged" -> Beat.LOGGED;
            default -> throw new UnusableInputException("--step: auto, steady or logged, not " + step);
        };
    }
}
