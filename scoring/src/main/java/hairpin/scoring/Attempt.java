package hairpin.scoring;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/// One try of one racer at a race: a submission driven over its suite, or a run at a physical event.
///
/// @param id the submission's or the run's own id
/// @param at when it was made; of two equal attempts the earlier one is ahead
/// @param drives over each entry of the suite in its order, or the one run
public record Attempt(UUID registrationId, String id, Instant at, List<Drive> drives) {

    public Attempt {
        drives = List.copyOf(drives);
        if (drives.isEmpty()) {
            throw new IllegalArgumentException("attempt " + id + " holds no drive");
        }
    }

    /// Mean over the drives, in tenths of a percent: as fine as boards show it, and as rankings compare it. Never more
    /// than it is, so that only who finished has all of them.
    public int completionTenths() {
        return tenths(drives.stream().mapToDouble(Drive::completionPercent).sum() / drives.size());
    }

    /// Whole tenths; what a sum of doubles may lack to one is no matter.
    static int tenths(double percent) {
        return (int) Math.floor(percent * 10 + 1e-9);
    }

    public double completionPercent() {
        return completionTenths() / 10.0;
    }

    public int finishedLaps() {
        return (int) finished().count();
    }

    public OptionalLong bestLapMs() {
        return finished().mapToLong(DrivenLap::lapMs).min();
    }

    public OptionalDouble averageLapMs() {
        return finished().mapToLong(DrivenLap::lapMs).average();
    }

    public long totalLapMs() {
        return finished().mapToLong(DrivenLap::lapMs).sum();
    }

    int plannedLaps() {
        return drives.stream().mapToInt(Drive::plannedLaps).sum();
    }

    public Stream<DrivenLap> finished() {
        return drives.stream().flatMap(drive -> drive.laps().stream()).filter(DrivenLap::finished);
    }

    /// Whether only the clock limited the laps, as at a physical event.
    boolean isTimed() {
        return drives.stream().allMatch(drive -> drive.plannedLaps() == 0);
    }
}
