package hairpin.leaderboard.race;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What people call that which conditions vary.
final class Aspects {

    private static final Map<String, String> ASPECTS = Map.ofEntries(
            Map.entry("friction", "GRIP"),
            Map.entry("battery_sag", "BATTERY"),
            Map.entry("steering_trim_deg", "STEERING"),
            Map.entry("steering_play_deg", "STEERING"),
            Map.entry("latency_ms", "DELAY"),
            Map.entry("start", "START"),
            Map.entry("start_aside", "START"),
            Map.entry("start_heading_deg", "START"),
            Map.entry("light", "LIGHT"),
            Map.entry("ground_grey", "COLOURS"),
            Map.entry("road_grey", "COLOURS"),
            Map.entry("shadow", "SHADOWS"),
            Map.entry("noise_grey", "NOISE"),
            Map.entry("smudge", "LENS"),
            Map.entry("camera_pitch_deg", "CAMERA"),
            Map.entry("camera_yaw_deg", "CAMERA"),
            Map.entry("camera_raised_m", "CAMERA"));

    private Aspects() {}

    /// As codes that the pages have words for; keys that are not known yet are left out.
    static List<String> of(List<String> keys) {
        return keys.stream()
                .map(ASPECTS::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
