package hairpin.league.timing;

import hairpin.events.Runs.RunChanged;
import hairpin.league.problem.Refused;
import hairpin.league.registration.RegistrationEntity;
import hairpin.league.registration.RegistrationStore;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// A racer joins the queue of a physical event, with a car and a model.
@ApplicationScoped
class CheckingIn {

    enum Reason {
        NOT_AN_EVENT,
        EVENT_CLOSED,
        NOT_REGISTERED,
        EXCLUDED,
        ALREADY_IN_QUEUE,
        NO_RUNS_LEFT
    }

    private final EventStore events;
    private final RunStore runs;
    private final RegistrationStore registrations;
    private final RunNews news;
    private final Clock clock;

    CheckingIn(EventStore events, RunStore runs, RegistrationStore registrations, RunNews news, Clock clock) {
        this.events = events;
        this.runs = runs;
        this.registrations = registrations;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    RunChanged checkIn(String raceSlug, NewRun wish) {
        RaceEntity race = events.locked(raceSlug);
        if (race.state.isClosed()) {
            throw Refused.byTheRules(
                    Reason.EVENT_CLOSED,
                    race.name + " has closed its queue.",
                    "Only runs that wait already may start.");
        }
        RegistrationEntity racer = registrations
                .byAlias(race.seasonId, wish.alias())
                .orElseThrow(() -> Refused.byTheRules(
                        Reason.NOT_REGISTERED,
                        "Nobody in this season is called " + wish.alias() + ".",
                        "Check the spelling, or let the racer register first."));
        requireTurn(race, racer);
        RunEntity run = new RunEntity();
        run.id = UUID.randomUUID();
        run.raceId = race.id;
        run.registrationId = racer.id;
        run.carName = wish.carName();
        run.modelName = wish.modelName();
        run.queuedAt = clock.instant();
        run.state = new Phase.Queued().word();
        runs.persistAndFlush(run);
        news.publish(race, run);
        return news.of(race, run);
    }

    private void requireTurn(RaceEntity race, RegistrationEntity racer) {
        if (registrations.isExcluded(racer.id)) {
            throw Refused.byTheRules(
                    Reason.EXCLUDED, racer.alias + " is excluded from this season.", "Ask the organizer.");
        }
        List<RunEntity> earlier = runs.ofRacer(race.id, racer.id);
        if (earlier.stream().anyMatch(run -> run.state.equals(new Phase.Queued().word()))) {
            throw Refused.byTheRules(
                    Reason.ALREADY_IN_QUEUE,
                    racer.alias + " is in the queue already.",
                    "Call the racer when it is time.");
        }
        long used = earlier.stream().filter(run -> run.calledAt != null).count();
        if (race.maxRuns != null && used >= race.maxRuns) {
            throw Refused.byTheRules(
                    Reason.NO_RUNS_LEFT,
                    racer.alias + " has had " + used + " of " + race.maxRuns + " runs.",
                    "Call the next racer.");
        }
    }

    /// Physical events among the races.
    static void requireEvent(RaceEntity race) {
        if (race.kind != RaceKind.PHYSICAL_EVENT) {
            throw Refused.byTheRules(
                    Reason.NOT_AN_EVENT, race.name + " is driven in the simulator.", "Choose a physical event.");
        }
    }
}
