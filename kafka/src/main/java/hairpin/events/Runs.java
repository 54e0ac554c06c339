package hairpin.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What happens on the track at a physical event. Topic `runs`, compacted by race, written by the league service.
public sealed interface Runs extends Event {

    /// The run that is on the track, or the one that last was.
    ///
    /// @param state `READY`, `RUNNING`, `PAUSED` or `OVER`
    /// @param remainingMs of the run clock at `at`; it counts down only while running
    /// @param clockRunsSince when the lap under way began by the server's clock, a label for displays, or null
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
            List<String> queue)
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

    /// @param source `SENSOR` or `MANUAL`
    record RunLap(int number, long lapMs, boolean valid, int resets, String source, boolean best) {}
}
