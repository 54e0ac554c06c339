package hairpin.league.season;

import java.util.List;

/// How far a season has come: that follows from its races.
public enum SeasonState {
    PLANNED,
    RUNNING,
    FINISHED;

    static SeasonState of(List<RaceState> races) {
        if (races.stream().allMatch(RaceState.SCHEDULED::equals)) {
            return PLANNED;
        }
        return races.stream().allMatch(RaceState.FINAL::equals) ? FINISHED : RUNNING;
    }
}
