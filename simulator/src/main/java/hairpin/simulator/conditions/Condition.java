package hairpin.simulator.conditions;

import hairpin.simulator.camera.Look;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing that conditions may vary, with the key that files call it by.
///
/// The codes are part of what a seed means: never renumber one, give a new condition a new code.
public enum Condition {
    /// What the tyres' grip is multiplied by.
    FRICTION(1, "friction", 1, 0.3, 2),
    /// The share of speed and acceleration that a weak battery takes.
    BATTERY_SAG(2, "battery_sag", 0, 0, 0.5),
    /// How far to the left the wheels point when told to go straight.
    STEERING_TRIM(3, "steering_trim_deg", 0, -5, 5),
    /// How far steering can be turned before the wheels follow.
    STEERING_PLAY(4, "steering_play_deg", 0, 0, 5),
    /// How much longer than usual commands are under way.
    LATENCY(5, "latency_ms", 0, 0, 200),

    /// Where the car starts, as a share of the lap beyond the track's first point.
    START(10, "start", 0, 0, 1),
    /// How far to the left of the centre line it starts: 1 is the left border, −1 the right one.
    ASIDE(11, "start_aside", 0, -0.8, 0.8),
    /// How far to the left of the road it faces when it starts.
    HEADING(12, "start_heading_deg", 0, -45, 45),

    /// How bright everything is.
    LIGHT(20, "light", Look.PLAIN.light(), 0.1, 4),
    GROUND_GREY(21, "ground_grey", Look.PLAIN.groundGrey(), 0, 255),
    ROAD_GREY(22, "road_grey", Look.PLAIN.roadGrey(), 0, 255),
    /// How much light a shadow over part of the track takes.
    SHADOW(23, "shadow", 0, 0, 1),
    /// The standard deviation of each pixel's noise, in grey levels.
    NOISE(24, "noise_grey", 0, 0, 64),
    /// How much of the lens a smear dulls.
    SMUDGE(25, "smudge", 0, 0, 1),
    /// How much further down than it should the camera looks.
    CAMERA_PITCH(26, "camera_pitch_deg", 0, -11, 11),
    /// How far to the left of straight ahead it looks.
    CAMERA_YAW(27, "camera_yaw_deg", 0, -17, 17),
    /// How much higher than it should it is mounted.
    CAMERA_RAISED(28, "camera_raised_m", 0, -0.06, 0.06);

    private final int code;
    private final String key;
    private final double usual;
    private final double least;
    private final double most;

    Condition(int code, String key, double usual, double least, double most) {
        this.code = code;
        this.key = key;
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    /// What the condition of that key is, if there is one.
    public static Optional<Condition> named(String key) {
        return Stream.of(values()).filter(it -> it.key.equals(key)).findFirst();
    }

    /// What files call it.
    public String key() {
        return key;
    }

    /// What it is where nobody says anything.
    public double usual() {
        return usual;
    }

    /// No range may begin below.
    public double least() {
        return least;
    }

    /// No range may end above.
    public double most() {
        return most;
    }

    int code() {
        return code;
    }
}
