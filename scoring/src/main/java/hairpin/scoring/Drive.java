package hairpin.scoring;

import hairpin.events.EvaluationNews.RivalResult;
import java.util.List;
import java.util.OptionalDouble;

/// One start and the laps that came of it.
///
/// @param track which track of the suite, counted from 0; drives on one track stand or fall together
/// @param parLapMs the reference lap of that track, or 0 where there is none
/// @param plannedLaps how many laps were to be driven, or 0 when only the clock limits them
/// @param rivals what those who raced against it had come to when it was done; they count for its heats alone
public record Drive(int track, long parLapMs, int plannedLaps, List<DrivenLap> laps, List<RivalResult> rivals) {

    public Drive {
        laps = List.copyOf(laps);
        rivals = List.copyOf(rivals);
        if (track < 0 || parLapMs < 0 || plannedLaps < 0) {
            throw new IllegalArgumentException(
                    "a drive counts from 0: track=" + track + " parLapMs=" + parLapMs + " plannedLaps=" + plannedLaps);
        }
    }

    /// Against nobody.
    public Drive(int track, long parLapMs, int plannedLaps, List<DrivenLap> laps) {
        this(track, parLapMs, plannedLaps, laps, List.of());
    }

    /// A run at a physical event.
    public static Drive run(List<DrivenLap> laps) {
        return new Drive(0, 0, 0, laps);
    }

    /// Of the planned laps; where none are planned, the share of the driven laps that count.
    public double completionPercent() {
        double driven = laps.stream().mapToDouble(DrivenLap::completionPercent).sum();
        int of = plannedLaps == 0 ? laps.size() : plannedLaps;
        return of == 0 ? 0 : Math.min(100, driven / of);
    }

    public boolean isFinished() {
        return laps.stream().filter(DrivenLap::finished).count() >= Math.max(1, plannedLaps);
    }

    /// Whether it finished, and before that rival.
    boolean isAheadOf(int rival) {
        RivalResult other = rivals.get(rival);
        long lapsMs = laps.stream()
                .filter(DrivenLap::finished)
                .mapToLong(DrivenLap::lapMs)
                .sum();
        return isFinished() && (other.laps() < plannedLaps || lapsMs < other.lapsMs());
    }

    /// As rankings count it: never worse than the cap, and at the cap when a planned lap is missing.
    public double cappedOverPar() {
        return isFinished()
                ? Math.min(Generalization.CAP, lapOverPar().orElse(Generalization.CAP))
                : Generalization.CAP;
    }

    /// Mean of the finished laps over par; empty when no lap was finished or the track has no par.
    public OptionalDouble lapOverPar() {
        return parLapMs == 0
                ? OptionalDouble.empty()
                : laps.stream()
                        .filter(DrivenLap::finished)
                        .mapToDouble(lap -> (double) lap.lapMs() / parLapMs)
                        .average();
    }
}
