package hairpin.simulator.replay;

import java.util.List;

/// The columns of a trace, in the field's order and words.
final class Columns {

    static final List<String> NAMES = List.of(
            "episode",
            "steps",
            "X",
            "Y",
            "yaw",
            "steer",
            "throttle",
            "action",
            "reward",
            "done",
            "all_wheels_on_track",
            "progress",
            "closest_waypoint",
            "track_len",
            "tstamp",
            "episode_status",
            "pause_duration",
            "obstacle_crash_counter",
            "wall_clock");

    /// The oldest traces end with the status.
    static final int FEWEST = 16;

    static final int MOST = NAMES.size();

    private Columns() {}

    static String header(int columns) {
        return String.join(",", NAMES.subList(0, columns));
    }
}
