package hairpin.league.timing;

import hairpin.events.Runs.RunChanged;
import hairpin.events.Runs.RunLap;
import hairpin.events.Topics;
import hairpin.league.outbox.Outbox;
import hairpin.league.registration.RegistrationEntity;
import hairpin.league.registration.RegistrationStore;
import hairpin.league.season.RaceEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// Tells what happens on the track, on the topic and in answers.
@ApplicationScoped
class RunNews {

    private final RunStore runs;
    private final RegistrationStore registrations;
    private final Outbox outbox;
    private final Clock clock;

    RunNews(RunStore runs, RegistrationStore registrations, Outbox outbox, Clock clock) {
        this.runs = runs;
        this.registrations = registrations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Tells of the run that has the track, or last had it; before the first call, of the first one in the queue.
    ///
    /// @param touched the run that something was done to
    void publish(RaceEntity race, RunEntity touched) {
        RunEntity shown = runs.lastCalled(race.id)
                .or(() -> runs.waiting(race.id).stream().findFirst())
                .orElse(touched);
        outbox.add(Topics.RUNS, of(race, shown));
    }

    RunChanged of(RaceEntity race, RunEntity run) {
        Instant now = clock.instant();
        RegistrationEntity racer = registrations.findById(run.registrationId);
        return new RunChanged(
                Outbox.newEventId(),
                now,
                race.slug,
                run.id.toString(),
                racer.alias,
                racer.country,
                run.carName,
                run.modelName,
                run.state,
                Math.max(0, race.runTimeMs - run.usedNs(now) / RunRules.NS_PER_MS),
                run.lapSince,
                laps(runs.laps(run.id)),
                queue(race),
                run.lapResets);
    }

    private List<String> queue(RaceEntity race) {
        return runs.waiting(race.id).stream()
                .map(run -> registrations.findById(run.registrationId).alias)
                .toList();
    }

    private static List<RunLap> laps(List<Lap> laps) {
        OptionalLong best =
                laps.stream().filter(Lap::valid).mapToLong(Lap::lapNs).min();
        return laps.stream()
                .map(lap -> new RunLap(
                        lap.number(),
                        lap.lapMs(),
                        lap.valid(),
                        lap.resets(),
                        lap.source().name(),
                        lap.valid() && lap.lapNs() == best.orElseThrow()))
                .toList();
    }
}
