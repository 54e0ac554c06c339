package hairpin.racing;

import hairpin.events.EvaluationNews.LapResult;
import hairpin.events.EvaluationNews.RivalResult;
import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import hairpin.simulator.conditions.Conditions;
import hairpin.simulator.race.Lap;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.recording.RecordedRollout;
import hairpin.simulator.suite.Courses;
import hairpin.simulator.suite.SuiteGrid;
import hairpin.simulator.suite.SuitePlan;
import hairpin.simulator.suite.Terms;
import hairpin.simulator.suite.UnknownSuiteException;
import java.util.List;
import java.util.stream.IntStream;

/// A suite of the league, ready to be driven, and what came of it in the league's words.
public final class SuiteRace {

    private SuiteRace() {}

    /// @throws UnknownSuiteException when this engine cannot drive it; the message names no track
    public static SuiteGrid grid(Suite suite, DrivingRules rules) throws UnknownSuiteException {
        return grid(suite, rules, courses(suite, rules));
    }

    /// On courses that are laid out already.
    ///
    /// @param courses as [#courses] lays them out for this suite and these rules
    /// @throws UnknownSuiteException when this engine cannot drive it; the message names no track
    public static SuiteGrid grid(Suite suite, DrivingRules rules, Courses courses) throws UnknownSuiteException {
        SuitePlan plan = plan(suite);
        try {
            return new SuiteGrid(plan, terms(rules), courses);
        } catch (IllegalArgumentException unusable) {
            throw new UnknownSuiteException("the engine cannot drive by these rules: " + unusable.getMessage());
        }
    }

    /// What is the same for whoever races on the suite, and takes long to make.
    ///
    /// @throws UnknownSuiteException when this engine cannot drive it; the message names no track
    public static Courses courses(Suite suite, DrivingRules rules) throws UnknownSuiteException {
        return Courses.lay(plan(suite), SuiteGrid.car(rules.car()));
    }

    private static SuitePlan plan(Suite suite) throws UnknownSuiteException {
        return new SuitePlan(suite.tracks(), suite.directions(), suite.starts(), conditions(suite), suite.seeds());
    }

    private static Terms terms(DrivingRules rules) throws UnknownSuiteException {
        return new Terms(
                SuiteGrid.car(rules.car()), rules(rules), Road.obstacles(rules.obstacles()), Road.bots(rules.bots()));
    }

    /// Without the message, which would tell what is hidden.
    private static List<Conditions> conditions(Suite suite) throws UnknownSuiteException {
        try {
            return suite.conditions().stream().map(Road::conditions).toList();
        } catch (IllegalArgumentException _) {
            throw new UnknownSuiteException("the engine does not know all conditions of the suite, or not so far");
        }
    }

    /// How many cars are in each rollout: the judged one and its rivals.
    public static int cars(DrivingRules rules) {
        return 1 + rules.rivals().size();
    }

    /// Under which index a car's drive stands in a recording: first those of the judged car, by rollout, then
    /// those of its first rival, and so on.
    public static int recordingIndex(SuiteGrid grid, int rollout, int car) {
        return car * grid.size() + rollout;
    }

    /// What all cars of a rollout did, the judged one first.
    ///
    /// @param recorded all drives of a recording, in order
    public static List<RecordedRollout> ofHeat(SuiteGrid grid, int rollout, List<RecordedRollout> recorded) {
        return IntStream.range(0, recorded.size() / grid.size())
                .mapToObj(car -> recorded.get(recordingIndex(grid, rollout, car)))
                .toList();
    }

    /// @param heats all rollouts of the grid, by index, each with the judged car first
    public static List<RolloutResult> heatResults(SuiteGrid grid, List<List<RolloutOutcome>> heats) {
        List<RolloutResult> judged =
                results(grid, heats.stream().map(List::getFirst).toList());
        return judged.stream()
                .map(it -> new RolloutResult(
                        it.index(),
                        it.parLapMs(),
                        it.digest(),
                        it.laps(),
                        heats.get(it.index()).stream()
                                .skip(1)
                                .map(SuiteRace::rival)
                                .toList()))
                .toList();
    }

    private static RivalResult rival(RolloutOutcome outcome) {
        List<Lap> finished = outcome.laps().stream().filter(Lap::complete).toList();
        return new RivalResult(
                finished.size(), finished.stream().mapToLong(Lap::lapMs).sum());
    }

    /// @param outcomes of the judged car in all rollouts of the grid, by index
    public static List<RolloutResult> results(SuiteGrid grid, List<RolloutOutcome> outcomes) {
        return IntStream.range(0, outcomes.size())
                .mapToObj(i -> new RolloutResult(
                        i,
                        grid.parLapMs(i),
                        outcomes.get(i).digest(),
                        outcomes.get(i).laps().stream().map(SuiteRace::result).toList()))
                .toList();
    }

    private static RaceRules rules(DrivingRules rules) {
        RaceRules continuous = RaceRules.ofMs(
                rules.laps(),
                rules.offTrackPenaltyMs(),
                rules.collisionPenaltyMs(),
                rules.maxResets(),
                rules.maxTimeS());
        RaceRules lapped = rules.lapByLap() ? continuous.lapByLap() : continuous;
        return rules.merciful() ? lapped.withMercy() : lapped;
    }

    private static LapResult result(Lap lap) {
        return new LapResult(
                lap.trial(),
                lap.lapMs(),
                lap.completionPercent(),
                lap.status().label(),
                lap.offTrackCount(),
                lap.crashCount(),
                lap.immobilizedCount(),
                lap.reversedCount());
    }
}
