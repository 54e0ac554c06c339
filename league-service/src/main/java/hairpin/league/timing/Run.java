package hairpin.league.timing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// One racer's time on the track, as the facts known so far have it.
///
/// @param underWay the lap that the car is on, or null
/// @param flags the marks that were kept but do not count, by id
/// @param joints the marks that ended one lap and opened the next
record Run(
        RunRules rules,
        RunLog log,
        Phase phase,
        List<Lap> laps,
        LapUnderWay underWay,
        Map<String, Flag> flags,
        Set<String> joints) {

    Run {
        laps = List.copyOf(laps);
        flags = Map.copyOf(flags);
        joints = Set.copyOf(joints);
    }

    /// Computes the run from its facts, and from nothing else: the same facts give the same run, in whatever order they
    /// arrived and however often each of them did.
    ///
    /// @param marks what sensors saw while the run had the track
    /// @param log what the timekeeper did
    static Run replay(RunRules rules, Collection<Stamp.BySensor> marks, RunLog log) {
        List<LogEntry> standing = log.standing();
        RunReplay replay = new RunReplay(rules, new Corrections(standing));
        Timeline.of(marks, standing).forEach(replay::replay);
        return new Run(rules, log, replay.phase(), replay.laps(), replay.underWay(), replay.flags(), replay.joints());
    }

    long remainingMs(Instant now) {
        return Math.max(0, rules.runTimeMs() - phase.usedNs(now) / RunRules.NS_PER_MS);
    }

    List<Lap> validLaps() {
        return laps.stream().filter(Lap::valid).toList();
    }

    OptionalLong bestLapNs() {
        return validLaps().stream().mapToLong(Lap::lapNs).min();
    }

    /// The lap with that number, the one under way included.
    ///
    /// @return the mark that opened it
    Optional<String> openingOf(int number) {
        if (number >= 1 && number <= laps.size()) {
            return Optional.of(laps.get(number - 1).opening());
        }
        return number == laps.size() + 1 && underWay != null ? Optional.of(underWay.opening()) : Optional.empty();
    }
}
