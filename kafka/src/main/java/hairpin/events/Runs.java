package hairpin.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What happens on the track at a physical event. Topic `runs`, compacted by race, written by the league service.
public sealed interface Runs extends Event {

    /// The run that is on the track, or the one that last was; before the first call, the first one in the queue.
    ///
    /// @param state `READY`, `RUNNING`, `PAUSED` or `OVER`; `QUEUED` while nobody has been called yet
    /// @param remainingMs of the run clock at `at`; it counts down only while running
    /// @param clockRunsSince when the lap under way began by the server's clock, a label for displays, or null
    /// @param lapResets how often the car was put back in the lap under way; null without one, and in older events
    record RunChanged(
            UUID eventId,
            Instant at,
            String raceSlug,
            String runId,
            String alias,
            String country,
            String carName,
            String modelName,
            String state,
            long remainingMs,
            Instant clockRunsSince,
            List<RunLap> laps,
            List<String> queue,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer lapResets)
            implements Runs {

        public RunChanged {
            laps = List.copyOf(laps);
            queue = List.copyOf(queue);
        }

        @Override
        public String key() {
            return raceSlug;
        }
    }

    /// @param source what the time rests on: `SENSOR` (one device's clock, exact), `MANUAL` (a hand marked an end) or
    ///     `ESTIMATED` (two sensor marks without a common clock, such as across a restart of the device)
    record RunLap(int number, long lapMs, boolean valid, int resets, String source, boolean best) {}
}
