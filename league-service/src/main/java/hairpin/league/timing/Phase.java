package hairpin.league.timing;

import java.time.Duration;
import java.time.Instant;

/// Where a run stands. The methods of each state are the ways out of it.
sealed interface Phase {

    /// Run time used up by now.
    default long usedNs(Instant now) {
        return 0;
    }

    default boolean onTrack() {
        return !(this instanceof Queued) && !(this instanceof Over);
    }

    /// The name that others know the state by.
    default String word() {
        return switch (this) {
            case Queued _ -> "QUEUED";
            case Ready _ -> "READY";
            case Running _ -> "RUNNING";
            case Paused _ -> "PAUSED";
            case Over _ -> "OVER";
        };
    }

    /// Checked in, waiting.
    record Queued() implements Phase {

        Ready called() {
            return new Ready();
        }
    }

    /// On the track; the first crossing starts the clock.
    record Ready() implements Phase {

        Running started(Stamp first) {
            return new Running(0, first);
        }
    }

    /// @param beforeNs run time used up to the mark `since`
    record Running(long beforeNs, Stamp since) implements Phase {

        @Override
        public long usedNs(Instant now) {
            return beforeNs + Math.max(0, Duration.between(since.at(), now).toNanos());
        }

        /// The same to the precision of the mark.
        long usedNs(Stamp mark) {
            return beforeNs + Math.max(0, since.nsUntil(mark));
        }

        Running crossed(Stamp mark) {
            return new Running(usedNs(mark), mark);
        }

        Paused paused(Instant at) {
            return new Paused(usedNs(at));
        }

        Over timedOut(Stamp mark) {
            return new Over(mark.at(), usedNs(mark), new Ending.ByCrossing(mark.id()));
        }
    }

    record Paused(long usedSoFarNs) implements Phase {

        @Override
        public long usedNs(Instant now) {
            return usedSoFarNs;
        }

        Running resumed(Stamp mark) {
            return new Running(usedSoFarNs, mark);
        }
    }

    /// @param at when it ended; what is seen later changes nothing
    record Over(Instant at, long usedInAllNs, Ending ending) implements Phase {

        @Override
        public long usedNs(Instant now) {
            return usedInAllNs;
        }
    }

    /// What ended a run.
    sealed interface Ending {

        /// The crossing that finished the lap under way when time ran out.
        record ByCrossing(String mark) implements Ending {}

        /// A log entry.
        record ByHand(int number) implements Ending {}
    }
}
