package hairpin.league.timing;

import hairpin.events.Runs.RunChanged;
import hairpin.league.problem.Refused;
import hairpin.league.registration.RegistrationStore;
import hairpin.league.season.RaceEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The timekeeper acts on a run: decided by the rules, written into its log, worked into its laps, in one transaction.
@ApplicationScoped
class KeepingTime {

    enum Reason {
        RACE_FINAL,
        RACE_NOT_OPEN
    }

    private final RunStore runs;
    private final ProjectingRuns projecting;
    private final RegistrationStore registrations;
    private final RunNews news;
    private final Clock clock;

    KeepingTime(RunStore runs, ProjectingRuns projecting, RegistrationStore registrations, RunNews news, Clock clock) {
        this.runs = runs;
        this.projecting = projecting;
        this.registrations = registrations;
        this.news = news;
        this.clock = clock;
    }

    /// @param wish one of [Timekeeping]
    /// @param actor,reason for the log
    @Transactional
    RunChanged act(UUID runId, Function<Run, Verdict> wish, String actor, String reason) {
        RaceEntity race =
                runs.lockedRace(runs.raceOf(runId).orElseThrow(() -> Refused.notFound("run", runId.toString())));
        RunEntity run = runs.findById(runId);
        requireUnderWay(race);
        Run before = projecting.replay(race, run);
        switch (wish.apply(before)) {
            case Verdict.Refused no -> throw refused(no);
            case Verdict.Lawful(RunEvent event) -> record(race, run, before, new Act(event, actor, reason));
        }
        return news.of(race, run);
    }

    @Transactional
    RunRecord recordOf(UUID runId) {
        RaceEntity race = lockedRaceOf(runId);
        RunEntity stored = runs.findById(runId);
        Run run = projecting.replay(race, stored);
        return RunRecord.of(run, projecting.marks(stored, run.log()));
    }

    private RaceEntity lockedRaceOf(UUID runId) {
        return runs.lockedRace(runs.raceOf(runId).orElseThrow(() -> Refused.notFound("run", runId.toString())));
    }

    private void record(RaceEntity race, RunEntity run, Run before, Act act) {
        Optional<RunEntity> lastCalled = runs.lastCalled(race.id);
        Instant at = latest(before.log(), act.event() instanceof RunEvent.Called ? lastCalled : Optional.empty());
        RunLog log = before.log().with(at, act.actor(), act.reason(), act.event());
        Run after = projecting.replay(race, run, log);
        if (after.phase().onTrack() && !before.phase().onTrack()) {
            requireFreeTrack(run, lastCalled);
        }
        runs.append(run.id, log.entries().getLast());
        projecting.keep(run, after);
        news.publish(race, run);
    }

    /// Time does not run backwards in a log, even if the clock does, and no two runs get the track at one instant.
    private Instant latest(RunLog log, Optional<RunEntity> lastCalled) {
        Instant at = clock.instant();
        List<LogEntry> entries = log.entries();
        if (!entries.isEmpty() && at.isBefore(entries.getLast().at())) {
            at = entries.getLast().at();
        }
        Instant free = lastCalled.map(run -> run.calledAt.plusMillis(1)).orElse(at);
        return at.isBefore(free) ? free : at;
    }

    private static void requireUnderWay(RaceEntity race) {
        switch (race.state) {
            case FINAL ->
                throw Refused.byTheRules(
                        Reason.RACE_FINAL,
                        race.name + " is final, its laps stand.",
                        "Ask the organizer for a decision.");
            case SCHEDULED ->
                throw Refused.byTheRules(
                        Reason.RACE_NOT_OPEN, race.name + " is not open yet.", "Ask the organizer to open it.");
            case OPEN, CLOSED -> {}
        }
    }

    private void requireFreeTrack(RunEntity run, Optional<RunEntity> lastCalled) {
        RunEntity last = lastCalled.filter(other -> !other.id.equals(run.id)).orElse(null);
        if (last != null && last.onTrack()) {
            throw Refused.byTheRules(
                    Verdict.Reason.TRACK_TAKEN, alias(last) + " is on the track.", "End that run first.");
        }
        if (last != null && run.calledAt != null) {
            throw Refused.byTheRules(
                    Verdict.Reason.TRACK_TAKEN,
                    alias(last) + " has had the track since.",
                    "Check the racer in again for another run.");
        }
    }

    private String alias(RunEntity run) {
        return registrations.findById(run.registrationId).alias;
    }

    private static Refused refused(Verdict.Refused no) {
        return no.reason() == Verdict.Reason.NO_SUCH_LAP
                ? Refused.notFound("lap", no.detail())
                : Refused.byTheRules(no.reason(), no.detail(), no.next());
    }

    private record Act(RunEvent event, String actor, String reason) {}
}
