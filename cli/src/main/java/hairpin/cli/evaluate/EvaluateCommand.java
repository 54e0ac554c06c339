package hairpin.cli.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.cli.ProgressBar;
import hairpin.cli.UnusableInputException;
import hairpin.cli.inspect.RefusalSummary;
import hairpin.cli.track.Exit;
import hairpin.cli.track.TrackArgument;
import hairpin.driver.model.Model;
import hairpin.simulator.conditions.Circumstances;
import hairpin.simulator.conditions.Condition;
import hairpin.simulator.race.Challenge;
import hairpin.simulator.random.Chance;
import hairpin.simulator.track.Track;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hairpin evaluate MODEL --track T`.
@Command(
        name = "evaluate",
        description = {
            "Drives a model on tracks and says what came of each lap. The engine is the",
            "league's: the same model, track, car, seed, objects and conditions give the",
            "same digest everywhere."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit status: 0 MODEL completed every lap, 1 not all, or a model is refused,",
            "2 unusable input.",
            "",
            "Examples:",
            "  hairpin evaluate fast.tar.gz --track Switchback",
            "  hairpin evaluate fast.tar.gz --track Oval_track.npy generated:42:0.5 --json",
            "  hairpin evaluate fast.tar.gz --track Switchback --trace logs/",
            "  hairpin evaluate fast.tar.gz --track Clover --race-type object_avoidance",
            "  hairpin evaluate fast.tar.gz --track Clover --objects 0.25,-1 0.5,1 --mercy",
            "  hairpin evaluate fast.tar.gz --track Clover --bots 4:0.8:changing",
            "  hairpin evaluate fast.tar.gz --track Clover --against steady.tar.gz",
            "  hairpin evaluate fast.tar.gz --track Clover --conditions dusty.txt --seed 7"
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

    @Mixin
    private RaceOptions options;

    @Option(
            names = "--against",
            arity = "1..*",
            paramLabel = "MODEL",
            description = "Race these models head to head; on each track everyone starts first once.")
    private List<Path> rivals = List.of();

    @Option(
            names = "--trace",
            paramLabel = "DIR",
            description = {
                "Also write traces and metrics there, in the folders that the field's notebooks open.",
                "A trace has what the car was made to do: of actions that are alike once clipped, the first."
            })
    private Path trace;

    @Option(names = "--json", description = "Answer as a JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        return switch (Entrants.read(file, rivals)) {
            case Entrants.Read.Refused(RefusalSummary why) -> {
                out.println(
                        json
                                ? JsonMapper.builder()
                                        .build()
                                        .writerWithDefaultPrettyPrinter()
                                        .writeValueAsString(why)
                                : "refused: " + why.reason());
                out.flush();
                yield Exit.NO;
            }
            case Entrants.Read.Ready(Entrants entrants) -> {
                Report report = drive(entrants);
                out.println(json ? report.json() : report.text());
                out.flush();
                yield report.allCompleted() ? Exit.YES : Exit.NO;
            }
        };
    }

    private Report drive(Entrants entrants) {
        List<Challenge> challenges = tracks.stream()
                .map(EvaluateCommand::track)
                .map(it -> options.challenge(it, entrants.rivals()))
                .toList();
        Model model = entrants.models().getFirst();
        long began = System.nanoTime();
        TraceFolder traces = new TraceFolder(trace, model.metadata(), Instant.now());
        Racing racing = new Racing(entrants, challenges, options);
        ProgressBar bar =
                new ProgressBar("driving", racing.laps(), spec.commandLine().getErr());
        List<Entry> entries = racing.race(trace == null ? _ -> {} : traces::record, bar::reach);
        bar.finish();
        double wallS = (System.nanoTime() - began) / 1e9;
        if (trace != null) {
            say(traces.write(racing.own(), options.rules().continuous()), challenges);
        }
        return new Report(
                entrants.names().getFirst(),
                model.sha256(),
                options.car(),
                options.seed(),
                options.type(entrants.rivals()),
                drawn(challenges.getFirst()),
                entries,
                entries.stream().mapToDouble(Entry::simulatedS).sum(),
                wallS);
    }

    /// The same on every track: what is drawn hangs on the seed.
    private Map<String, Double> drawn(Challenge challenge) {
        Circumstances circumstances = challenge.conditions().drawn(new Chance(options.seed(), 0));
        Map<String, Double> drawn = new LinkedHashMap<>();
        for (Condition condition : Condition.values()) {
            if (circumstances.named(condition)) {
                drawn.put(condition.key(), circumstances.value(condition));
            }
        }
        return drawn;
    }

    private void say(List<Path> written, List<Challenge> challenges) {
        PrintWriter err = spec.commandLine().getErr();
        int heats = written.size() / challenges.size();
        for (int i = 0; i < written.size(); i++) {
            err.println(challenges.get(i / heats).track().name() + ": " + written.get(i));
        }
        err.flush();
    }

    private static Track track(String text) {
        return switch (TrackArgument.resolve(text)) {
            case TrackArgument.Found(Track track) -> track;
            case TrackArgument.Unusable(String line) -> throw new UnusableInputException(line);
        };
    }
}
