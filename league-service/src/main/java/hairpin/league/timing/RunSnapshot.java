package hairpin.league.timing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What is kept of a projected run.
///
/// @param clockSince from when the run clock runs, or null while it stands
/// @param lapSince,lapResets when the lap under way began, and how often the car was put back in it; null without one
/// @param overAt when it ended, or null
record RunSnapshot(
        String state,
        Instant calledAt,
        long usedNs,
        Instant clockSince,
        Instant lapSince,
        Integer lapResets,
        Instant overAt,
        List<Lap> laps) {

    RunSnapshot {
        laps = List.copyOf(laps);
    }

    static RunSnapshot of(Run run) {
        Instant clockSince = run.phase() instanceof Phase.Running running
                ? stored(running.since().at())
                : null;
        return new RunSnapshot(
                run.phase().word(),
                run.log().calledAt().orElse(null),
                run.phase() instanceof Phase.Running running
                        ? running.beforeNs()
                        : run.phase().usedNs(Instant.EPOCH),
                clockSince,
                run.underWay() == null ? null : stored(run.underWay().since()),
                run.underWay() == null ? null : run.underWay().resets(),
                run.phase() instanceof Phase.Over over ? stored(over.at()) : null,
                run.laps());
    }

    static RunSnapshot of(RunEntity run, List<Lap> laps) {
        return new RunSnapshot(
                run.state, run.calledAt, run.usedNs, run.clockSince, run.lapSince, run.lapResets, run.overAt, laps);
    }

    void writeTo(RunEntity run) {
        run.state = state;
        run.calledAt = calledAt;
        run.usedNs = usedNs;
        run.clockSince = clockSince;
        run.lapSince = lapSince;
        run.lapResets = lapResets;
        run.overAt = overAt;
    }

    private static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
