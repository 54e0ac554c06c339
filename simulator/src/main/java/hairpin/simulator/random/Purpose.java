package hairpin.simulator.random;

/// What a random number is for. Numbers drawn for one purpose never change those of another.
///
/// The codes are part of what a seed means: never renumber one, give a new purpose a new code.
public enum Purpose {
    START_STATION(1),
    START_OFFSET(2),
    START_HEADING(3),
    STEERING_TRIM(4),
    OBSTACLE_STATION(10),
    OBSTACLE_LANE(11),
    BOT_STATION(12),
    BOT_LANE(13),
    BOT_LANE_CHANGE(14),
    CONDITION(20),
    CAMERA_NOISE(30),
    CAMERA_SHADOW(31),
    CAMERA_SMUDGE(32),
    LIDAR_NOISE(33),
    TRACK_SHAPE(100);

    private final long code;

    Purpose(long code) {
        this.code = code;
    }

    long code() {
        return code;
    }
}
