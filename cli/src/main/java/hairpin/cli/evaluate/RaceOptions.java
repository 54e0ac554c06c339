package hairpin.cli.evaluate;

import hairpin.cli.UnusableInputException;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.conditions.Conditions;
import hairpin.simulator.race.Bots;
import hairpin.simulator.race.Challenge;
import hairpin.simulator.race.Obstacles;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.RaceType;
import hairpin.simulator.track.Track;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/// What is raced, and under which rules, as the command line says it.
final class RaceOptions {

    private static final int MOST_LAPS = 100;
    private static final int USUAL_BOTS = 3;

    @Option(names = "--laps", defaultValue = "3", description = "Laps on each track (default: ${DEFAULT-VALUE}).")
    private int laps;

    @Option(names = "--lap-by-lap", description = "Each lap from a standing start, not one after the other.")
    private boolean lapByLap;

    @Option(names = "--seed", defaultValue = "1", description = "Varies the start (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--car", defaultValue = "classic", description = "classic or 2026 (default: ${DEFAULT-VALUE}).")
    private String car;

    @Option(
            names = "--race-type",
            paramLabel = "TYPE",
            description = "${COMPLETION-CANDIDATES} (default: what --objects, --bots or --against make of it).")
    private RaceType type;

    @Option(
            names = "--objects",
            arity = "1..*",
            paramLabel = "BOXES",
            description = "Boxes on the road: " + ObjectsArgument.MEANING + ".")
    private List<String> objects;

    @Option(names = "--bots", paramLabel = "BOTS", description = "Bot cars on the road: " + BotsArgument.MEANING + ".")
    private String bots;

    @Option(names = "--mercy", description = "Who drives into the same box for the third time is put back ahead of it.")
    private boolean mercy;

    @Option(
            names = "--conditions",
            paramLabel = "FILE",
            description = "What varies with the seed, one 'KEY = LOW..HIGH' a line: friction, battery_sag, light, …;"
                    + " docs/conditions.md has them all.")
    private Path conditions;

    long seed() {
        return seed;
    }

    String car() {
        return car;
    }

    /// How many laps that is on a track: an open one has one, unless it is driven lap by lap.
    int laps(Track track) {
        return track.closed() || lapByLap ? laps : 1;
    }

    /// @param rivals how many other models race along
    RaceType type(int rivals) {
        RaceType made = rivals > 0
                ? RaceType.HEAD_TO_MODEL
                : bots != null
                        ? RaceType.HEAD_TO_BOT
                        : objects != null ? RaceType.OBJECT_AVOIDANCE : RaceType.TIME_TRIAL;
        return type == null ? made : type;
    }

    /// @param rivals how many other models race along
    Challenge challenge(Track track, int rivals) {
        RaceType raced = type(rivals);
        require(
                rivals == 0 || raced == RaceType.HEAD_TO_MODEL,
                "--against: models race in HEAD_TO_MODEL, not in ",
                raced);
        require(rivals > 0 || raced != RaceType.HEAD_TO_MODEL, "--against MODEL is needed for ", raced);
        require(bots == null || raced != RaceType.TIME_TRIAL, "--bots: there are none in ", raced);
        require(bots == null || raced != RaceType.OBJECT_AVOIDANCE, "--bots: there are none in ", raced);
        require(objects == null || raced != RaceType.TIME_TRIAL, "--objects: there are none in ", raced);
        CarParameters parameters = CarParameters.named(car)
                .orElseThrow(() -> new UnusableInputException("--car: no car called " + car + "; try classic or 2026"));
        return new Challenge(track, parameters, rules(), boxes(raced), others(raced), drawnFrom());
    }

    RaceRules rules() {
        if (laps < 1 || laps > MOST_LAPS) {
            throw new UnusableInputException("--laps: from 1 to " + MOST_LAPS + ", not " + laps);
        }
        RaceRules usual = RaceRules.usual();
        RaceRules rules = new RaceRules(
                laps,
                usual.offTrackPenaltyS(),
                usual.collisionPenaltyS(),
                usual.maxResets(),
                usual.maxTimeS() / usual.laps() * Math.max(laps, usual.laps()));
        rules = lapByLap ? rules.lapByLap() : rules;
        return mercy ? rules.withMercy() : rules;
    }

    private Obstacles boxes(RaceType raced) {
        if (objects != null) {
            return ObjectsArgument.read(objects);
        }
        return raced == RaceType.OBJECT_AVOIDANCE
                ? new Obstacles.Scattered(Obstacles.USUAL_COUNT, Obstacles.USUAL_DISTANCE_PERCENT)
                : Obstacles.NONE;
    }

    private Bots others(RaceType raced) {
        if (bots != null) {
            return BotsArgument.read(bots);
        }
        return raced == RaceType.HEAD_TO_BOT ? Bots.usual(USUAL_BOTS) : Bots.NONE;
    }

    private Conditions drawnFrom() {
        return conditions == null ? Conditions.PLAIN : ConditionsFile.read(conditions);
    }

    private static void require(boolean holds, String otherwise, RaceType raced) {
        if (!holds) {
            throw new UnusableInputException(otherwise + raced);
        }
    }
}
