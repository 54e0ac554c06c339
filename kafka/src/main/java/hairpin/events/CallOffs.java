package hairpin.events;

import java.time.Instant;
import java.util.UUID;

/// What the runners need not race any more. Topic `call-offs`, written by the league service only.
public sealed interface CallOffs extends Event {

    /// A job was taken back after it had been handed to the runners: who has it stops, who gets it does not begin.
    ///
    /// @param submissionId as the job names it
    /// @param attempt which was asked for; those before it count for nothing anyway
    record JobCalledOff(UUID eventId, Instant at, String submissionId, int attempt) implements CallOffs {

        @Override
        public String key() {
            return submissionId;
        }
    }
}
