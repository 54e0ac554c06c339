package hairpin.league.classification;

import java.util.List;

/// One start and the laps that came of it.
///
/// @param track which track of the suite, counted from 0; drives on one track stand or fall together
/// @param parLapMs the reference lap of that track, or 0 where there is none
/// @param plannedLaps how many laps were to be driven, or 0 when only the clock limits them
public record Drive(int track, long parLapMs, int plannedLaps, List<DrivenLap> laps) {

    public Drive {
        laps = List.copyOf(laps);
        if (track < 0 || parLapMs < 0 || plannedLaps < 0) {
            throw new IllegalArgumentException(
                    "a drive counts from 0: track=" + track + " parLapMs=" + parLapMs + " plannedLaps=" + plannedLaps);
        }
    }

    /// A run at a physical event.
    public static Drive run(List<DrivenLap> laps) {
        return new Drive(0, 0, 0, laps);
    }
}
