package hairpin.league.timing;

import hairpin.league.classification.ResultSource;
import hairpin.league.season.RaceKind;
import hairpin.scoring.Attempt;
import hairpin.scoring.Drive;
import hairpin.scoring.DrivenLap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Runs as the classification sees them: each one an attempt, from its first lap on.
@ApplicationScoped
class TimingResultStore implements ResultSource {

    private final RunStore runs;

    TimingResultStore(RunStore runs) {
        this.runs = runs;
    }

    @Override
    public boolean feeds(RaceKind kind) {
        return kind == RaceKind.PHYSICAL_EVENT;
    }

    @Override
    public List<Attempt> attempts(UUID raceId) {
        Map<UUID, List<Lap>> laps = runs.lapsOfRace(raceId);
        return runs.called(raceId).stream()
                .filter(run -> laps.containsKey(run.id))
                .map(run -> new Attempt(
                        run.registrationId,
                        run.id.toString(),
                        run.calledAt,
                        List.of(Drive.run(laps.get(run.id).stream()
                                .map(TimingResultStore::driven)
                                .toList()))))
                .toList();
    }

    /// Whoever waits in the queue may still drive.
    @Override
    public int underWay(UUID raceId) {
        return (int) runs.count("raceId = ?1 and state <> 'OVER'", raceId);
    }

    private static DrivenLap driven(Lap lap) {
        return lap.valid() ? DrivenLap.valid(lap.lapMs()) : DrivenLap.invalid(lap.lapMs());
    }
}
