package hairpin.league.timing;

import hairpin.league.classification.Classifying;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/// Computes runs from their facts, and keeps what came of it where others can read it. All of it under the race's lock.
@ApplicationScoped
class ProjectingRuns {

    /// PostgreSQL's years end before Java's.
    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    private final RunStore runs;
    private final PassingStore passings;
    private final Classifying classifying;

    ProjectingRuns(RunStore runs, PassingStore passings, Classifying classifying) {
        this.runs = runs;
        this.passings = passings;
        this.classifying = classifying;
    }

    Run replay(RaceEntity race, RunEntity run) {
        return replay(race, run, runs.log(run.id));
    }

    Run replay(RaceEntity race, RunEntity run, RunLog log) {
        return Run.replay(rules(race), marks(run, log), log);
    }

    List<Stamp.BySensor> marks(RunEntity run, RunLog log) {
        return log.calledAt()
                .map(calledAt -> passings.ofEvent(
                        run.raceId,
                        calledAt,
                        runs.nextCall(run.raceId, calledAt).orElse(FOREVER)))
                .orElse(List.of());
    }

    /// @return whether anything is different from before
    boolean keep(RunEntity stored, Run run) {
        RunSnapshot now = RunSnapshot.of(run);
        List<RunLapEntity> laps = runs.lapEntities(stored.id);
        RunSnapshot before =
                RunSnapshot.of(stored, laps.stream().map(RunLapEntity::lap).toList());
        now.writeTo(stored);
        if (!now.laps().equals(before.laps())) {
            runs.setLaps(stored.id, laps, now.laps());
            classifying.resultsChanged(stored.raceId, stored.registrationId);
        }
        return !now.equals(before);
    }

    /// Works in what devices saw between these two times.
    ///
    /// @return whether anything is different from before; never once the race is final
    boolean passingsCame(RaceEntity race, Instant from, Instant until) {
        boolean changed = false;
        if (race.state != RaceState.FINAL) {
            for (RunEntity run : runs.onTrackBetween(race.id, from, until)) {
                boolean over = run.overAt != null && run.overAt.isBefore(from);
                changed |= !over && keep(run, replay(race, run));
            }
        }
        return changed;
    }

    static RunRules rules(RaceEntity race) {
        return new RunRules(race.runTimeMs, race.minLapMs);
    }
}
