package hairpin.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What varies from rollout to rollout of a suite, and how far: `{"name":"dusty","ranges":{"friction":[0.8,1.1]}}`.
/// A rollout draws evenly from each range, by the suite's seed and its own number; what is not named stays as usual.
///
/// @param name what its organizer calls it
/// @param ranges by key, as `docs/conditions.md` has them, in the order of the alphabet
public record Conditions(String name, Map<String, Range> ranges) {

    /// The keys that there are, with the bounds of their ranges. The engine has the last word; a test holds this table
    /// against it.
    public static final Map<String, Range> BOUNDS = bounds();

    public Conditions {
        ranges = ranges == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(ranges));
    }

    /// What is wrong with them, if anything is.
    public Optional<String> complaint() {
        return ranges.entrySet().stream()
                .map(it -> complaint(it.getKey(), it.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> complaint(String key, Range range) {
        Range bounds = BOUNDS.get(key);
        if (bounds == null) {
            return Optional.of("no condition is called " + key + "; there are " + String.join(", ", BOUNDS.keySet()));
        }
        return range != null
                        && bounds.low() <= range.low()
                        && range.low() <= range.high()
                        && range.high() <= bounds.high()
                ? Optional.empty()
                : Optional.of(key + " is [low, high] from " + bounds.low() + " to " + bounds.high());
    }

    /// From one number to another, or just one; in JSON `[low, high]`.
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"low", "high"})
    public record Range(double low, double high) {}

    private static Map<String, Range> bounds() {
        Map<String, Range> bounds = new LinkedHashMap<>();
        bounds.put("friction", new Range(0.3, 2));
        bounds.put("battery_sag", new Range(0, 0.5));
        bounds.put("steering_trim_deg", new Range(-5, 5));
        bounds.put("steering_play_deg", new Range(0, 5));
        bounds.put("latency_ms", new Range(0, 200));
        bounds.put("start", new Range(0, 1));
        bounds.put("start_aside", new Range(-0.8, 0.8));
        bounds.put("start_heading_deg", new Range(-45, 45));
        bounds.put("light", new Range(0.1, 4));
        bounds.put("ground_grey", new Range(0, 255));
        bounds.put("road_grey", new Range(0, 255));
        bounds.put("shadow", new Range(0, 1));
        bounds.put("noise_grey", new Range(0, 64));
        bounds.put("smudge", new Range(0, 1));
        bounds.put("camera_pitch_deg", new Range(-11, 11));
        bounds.put("camera_yaw_deg", new Range(-17, 17));
        bounds.put("camera_raised_m", new Range(-0.06, 0.06));
        return Collections.unmodifiableMap(bounds);
    }
}
