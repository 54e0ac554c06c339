package hairpin.simulator.race;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is going on in a rollout, in the field's words.
public enum EpisodeStatus {
    /// The car is on its start position and has not been told anything yet.
    PREPARE,
    IN_PROGRESS,
    /// The car waits for its penalty to pass.
    PAUSE,
    /// In this step the last wheel left the road.
    OFF_TRACK,
    CRASHED,
    /// The car has not moved for fifteen steps.
    IMMOBILIZED,
    /// Progress has fallen for fifteen steps.
    REVERSED,
    /// In this step the car crossed the line.
    LAP_COMPLETE,
    /// The time limit has passed.
    TIME_UP,
    /// The car is taken off the track; a rollout ends before that.
    PARK;

    /// As traces and metrics write it, such as `in_progress`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As metrics and results write it, such as `Lap complete`.
    public String label() {
        if (this == TIME_UP) {
            return "Time Up"; // so in the field
        }
        String words = name().replace('_', ' ');
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    /// Whether the car is put back on the road after it.
    public boolean endsInReset() {
        return switch (this) {
            case OFF_TRACK, CRASHED, IMMOBILIZED, REVERSED -> true;
            case PREPARE, IN_PROGRESS, PAUSE, LAP_COMPLETE, TIME_UP, PARK -> false;
        };
    }

    /// The status that is written like this.
    public static Optional<EpisodeStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst();
    }
}
