package hairpin.cli.evaluate;

import hairpin.cli.UnusableInputException;
import hairpin.driver.model.Model;
import hairpin.driver.racing.HeadToHeadRace;
import hairpin.driver.racing.LockstepRace;
import hairpin.driver.racing.RaceWatcher;
import hairpin.simulator.race.Challenge;
import hairpin.simulator.race.Heat;
import hairpin.simulator.race.HeatOutcome;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.random.Chance;
import hairpin.simulator.track.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// Drives the challenges: one model alone on each track, or all models in heats in which each has the pole once.
final class Racing {

    private final Entrants entrants;
    private final List<Challenge> challenges;
    private final RaceOptions options;
    private final List<RolloutOutcome> own = new ArrayList<>();

    /// @param challenges one for each track
    Racing(Entrants entrants, List<Challenge> challenges, RaceOptions options) {
        this.entrants = entrants;
        this.challenges = challenges;
        this.options = options;
    }

    /// @param recording is given each rollout of the model in question before it begins
    /// @param progress is told of the model's laps, see [#laps]
    List<Entry> race(Consumer<Rollout> recording, LongConsumer progress) {
        return entrants.rivals() == 0 ? alone(recording, progress) : heats(recording, progress);
    }

    /// How many laps it takes; those that were not driven to their end count when their rollout is over.
    long laps() {
        return (long) rollouts() * options.rules().laps();
    }

    private int rollouts() {
        return challenges.size() * entrants.models().size();
    }

    private RaceWatcher telling(LongConsumer progress) {
        int each = options.rules().laps();
        return (over, _, laps) -> progress.accept(Math.max(laps, (long) over * each));
    }

    /// What the model in question came to, rollout by rollout.
    List<RolloutOutcome> own() {
        return own;
    }

    private List<Entry> alone(Consumer<Rollout> recording, LongConsumer progress) {
        LockstepRace race = new LockstepRace(
                challenges.size(),
                i -> {
                    Rollout rollout = fitting(() -> new Rollout(challenges.get(i), options.seed()));
                    recording.accept(rollout);
                    return rollout;
                },
                challenges.size(),
                telling(progress));
        race.drive(entrants.models().getFirst().newDriver());
        own.addAll(race.outcomes());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < challenges.size(); i++) {
            String name = entrants.names().getFirst();
            entries.add(entry(new Entry.Place(name, name, 1), challenges.get(i).track(), own.get(i)));
        }
        return entries;
    }

    private List<Entry> heats(Consumer<Rollout> recording, LongConsumer progress) {
        int cars = entrants.models().size();
        HeadToHeadRace race = new HeadToHeadRace(
                rollouts(),
                i -> {
                    Chance chance = new Chance(options.seed(), 0);
                    Heat heat = fitting(() -> new Heat(challenges.get(i / cars), chance, cars, i % cars));
                    recording.accept(heat.car(0));
                    return heat;
                },
                rollouts(),
                telling(progress));
        race.drive(entrants.models().stream().map(Model::newDriver).toList());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < race.outcomes().size(); i++) {
            HeatOutcome outcome = race.outcomes().get(i);
            own.add(outcome.cars().getFirst());
            String pole = entrants.names().get(i % cars);
            for (int car = 0; car < cars; car++) {
                Entry.Place place = new Entry.Place(
                        entrants.names().get(car), pole, outcome.ranks().get(car));
                entries.add(entry(
                        place, challenges.get(i / cars).track(), outcome.cars().get(car)));
            }
        }
        return entries;
    }

    private Entry entry(Entry.Place place, Track track, RolloutOutcome outcome) {
        return Entry.of(place, track, options.laps(track), outcome);
    }

    /// What does not fit on a track, boxes or bots, is the user's choice of both.
    private static <T> T fitting(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException tooMany) {
            throw new UnusableInputException(tooMany.getMessage());
        }
    }
}
