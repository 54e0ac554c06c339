package hairpin.league.timing;

import hairpin.league.season.RaceEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Takes a batch in: passings, the laps that come of them, and the news of those laps are committed together, and only
/// then is the batch acknowledged.
@ApplicationScoped
class ReceivingPassings {

    private static final Logger LOG = Logger.getLogger(ReceivingPassings.class);
    private static final int GAPS_NAMED = 100;

    private final PassingStore passings;
    private final RunStore runs;
    private final ProjectingRuns projecting;
    private final RunNews news;
    private final Clock clock;

    ReceivingPassings(PassingStore passings, RunStore runs, ProjectingRuns projecting, RunNews news, Clock clock) {
        this.passings = passings;
        this.runs = runs;
        this.projecting = projecting;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    Receipt receive(PassingBatch batch) {
        Instant now = clock.instant();
        ReceivedSequences received = passings.lockedReceived(batch, now);
        List<Stamp.BySensor> marks = batch.marks(now);
        Set<Long> added = marks.isEmpty() ? Set.of() : passings.add(batch, marks, now);
        List<Stamp.BySensor> known = marks.stream()
                .filter(mark -> !added.contains(mark.passing().sequence()))
                .toList();
        if (!added.isEmpty()) {
            received = received.with(added);
            workIn(batch, received, times(marks, added));
        }
        return new Receipt(
                added.size(),
                known.size() + batch.duplicates(),
                received.missing(GAPS_NAMED),
                received.acknowledgedThrough(),
                conflicting(known));
    }

    private static List<Instant> times(List<Stamp.BySensor> marks, Set<Long> added) {
        return marks.stream()
                .filter(mark -> added.contains(mark.passing().sequence()))
                .map(Stamp.BySensor::at)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private void workIn(PassingBatch batch, ReceivedSequences received, List<Instant> times) {
        Instant from = times.getFirst();
        Instant until = times.getLast();
        for (UUID raceId : passings.setReceived(batch, received, from, until)) {
            RaceEntity race = runs.lockedRace(raceId);
            if (projecting.passingsCame(race, from, until)) {
                news.publish(race, runs.lastCalled(raceId).orElseThrow());
            }
        }
    }

    private List<Long> conflicting(List<Stamp.BySensor> known) {
        List<Long> conflicting = passings.conflicting(known);
        if (!conflicting.isEmpty()) {
            Passing first = known.getFirst().passing();
            LOG.warnf(
                    "device %s used sequence numbers %s of boot %s for two passings each; the first ones stand",
                    first.deviceId(), conflicting, first.bootId());
        }
        return conflicting;
    }

    /// @param stored how many passings were new
    /// @param duplicates how many were here already, or twice in the batch
    /// @param missing what to send again, if there is more than can be named the lowest of it
    /// @param acknowledgedThrough everything up to this sequence number is safe
    /// @param conflicting numbers that had been given to another passing before; that one stands
    record Receipt(
            int stored,
            int duplicates,
            List<ReceivedSequences.Range> missing,
            long acknowledgedThrough,
            List<Long> conflicting) {}
}
