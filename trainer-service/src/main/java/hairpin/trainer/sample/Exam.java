package hairpin.trainer.sample;

import hairpin.driver.model.Model;
import hairpin.driver.racing.LockstepRace;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.Lap;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.util.List;
import java.util.stream.IntStream;

/// A drive on tracks that a model has never seen, by the usual rules.
final class Exam {

    private static final long SEED = 1;

    private final List<Track> tracks;

    Exam(List<String> references) {
        tracks = references.stream()
                .map(reference -> TrackCatalogue.find(reference).orElseThrow())
                .toList();
    }

    /// @param laps asked for
    /// @param finished of these
    /// @param clean finished without leaving the road
    /// @param beatenBy tracks on which not every lap was clean
    record Result(int laps, int finished, int clean, double meanLapS, List<String> beatenBy) {}

    Result sit(Model model) {
        RaceRules rules = RaceRules.usual();
        LockstepRace race = new LockstepRace(
                tracks.size(),
                i -> new Rollout(tracks.get(i), CarParameters.CLASSIC, rules, SEED),
                tracks.size(),
                (_, _, _) -> {});
        race.drive(model.newDriver());
        List<RolloutOutcome> outcomes = race.outcomes();
        List<Lap> finished = outcomes.stream()
                .flatMap(outcome -> outcome.laps().stream())
                .filter(Lap::complete)
                .toList();
        return new Result(
                tracks.size() * rules.laps(),
                finished.size(),
                (int) finished.stream().filter(lap -> lap.resetCount() == 0).count(),
                finished.stream().mapToLong(Lap::lapMs).average().orElse(0) / 1000,
                IntStream.range(0, tracks.size())
                        .filter(i -> outcomes.get(i).laps().stream()
                                .anyMatch(lap -> !lap.complete() || lap.resetCount() > 0))
                        .mapToObj(i -> tracks.get(i).name())
                        .toList());
    }
}
