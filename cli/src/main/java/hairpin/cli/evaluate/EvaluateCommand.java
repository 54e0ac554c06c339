package hairpin.cli.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import hairpin.cli.UnusableInputException;
import hairpin.cli.inspect.ModelFile;
import hairpin.cli.track.TrackArgument;
import hairpin.driver.model.Model;
import hairpin.driver.model.ModelReading;
import hairpin.driver.racing.LockstepRace;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.track.Track;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hairpin evaluate MODEL --track T`.
@Command(
        name = "evaluate",
        description = {
            "Drives a model on tracks and says what came of each lap: the same engine as in the league, so the same",
            "model, track, car and seed give the same digest everywhere."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit status: 0 every lap was completed, 1 not all were or the model is refused, 2 unusable input.",
            "",
            "Examples:",
            "  hairpin evaluate fast.tar.gz --track Switchback",
            "  hairpin evaluate fast.tar.gz --track tracks/Oval_track.npy --track generated:42:0.5 --laps 1 --json",
            "  hairpin evaluate fast.tar.gz --track Switchback --trace logs/"
        })
public final class EvaluateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "The model's archive.")
    private Path file;

    @Option(
            names = "--track",
            required = true,
            arity = "1..*",
            paramLabel = "TRACK",
            description = "One or more of: " + TrackArgument.MEANING + ".")
    private List<String> tracks;

    @Option(names = "--laps", defaultValue = "3", description = "Laps on each track (default: ${DEFAULT-VALUE}).")
    private int laps;

    @Option(names = "--seed", defaultValue = "1", description = "Varies the start (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--car", defaultValue = "classic", description = "classic or 2026 (default: ${DEFAULT-VALUE}).")
    private String car;

    @Option(
            names = "--trace",
            paramLabel = "DIR",
            description = "Also write traces and metrics there, in the folders that the field's notebooks open.")
    private Path trace;

    @Option(names = "--json", description = "Answer as a JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        return switch (ModelFile.read(file)) {
            case ModelReading.Refused refused -> {
                out.println("refused: " + refused.refusal().sentence());
                yield 1;
            }
            case ModelReading.Readable(Model model) -> {
                Report report = drive(model);
                out.println(json ? report.json() : report.text());
                out.flush();
                yield report.allCompleted(laps) ? 0 : 1;
            }
        };
    }

    private Report drive(Model model) {
        List<Track> grid = tracks.stream().map(EvaluateCommand::track).toList();
        CarParameters parameters = CarParameters.named(car)
                .orElseThrow(() -> new UnusableInputException("--car: no car called " + car + "; try classic or 2026"));
        RaceRules rules = rules();
        long began = System.nanoTime();
        TraceFolder traces = new TraceFolder(trace, model.metadata(), Instant.now());
        LockstepRace race = new LockstepRace(
                grid.size(),
                i -> {
                    Rollout rollout = new Rollout(grid.get(i), parameters, rules, seed);
                    return trace == null ? rollout : traces.recording(rollout);
                },
                grid.size(),
                (_, _, _) -> {});
        race.drive(model.newDriver());
        List<RolloutOutcome> outcomes = race.outcomes();
        double wallS = (System.nanoTime() - began) / 1e9;
        if (trace != null) {
            List<Path> written = traces.write(outcomes, rules);
            for (int i = 0; i < written.size(); i++) {
                spec.commandLine().getErr().println(grid.get(i).name() + ": " + written.get(i));
            }
            spec.commandLine().getErr().flush();
        }
        return new Report(
                String.valueOf(file.getFileName()),
                model.sha256(),
                car,
                seed,
                IntStream.range(0, grid.size())
                        .mapToObj(i -> Entry.of(grid.get(i).name(), grid.get(i).lengthM(), outcomes.get(i)))
                        .toList(),
                outcomes.stream().mapToDouble(RolloutOutcome::simulatedS).sum(),
                wallS);
    }

    private RaceRules rules() {
        if (laps < 1 || laps > 100) {
            throw new UnusableInputException("--laps: from 1 to 100, not " + laps);
        }
        RaceRules usual = RaceRules.usual();
        return new RaceRules(
                laps,
                usual.offTrackPenaltyS(),
                usual.collisionPenaltyS(),
                usual.maxResets(),
                usual.maxTimeS() / usual.laps() * Math.max(laps, usual.laps()));
    }

    private static Track track(String text) {
        return switch (TrackArgument.resolve(text)) {
            case TrackArgument.Found(Track track) -> track;
            case TrackArgument.Unusable(String line) -> throw new UnusableInputException(line);
        };
    }
}
