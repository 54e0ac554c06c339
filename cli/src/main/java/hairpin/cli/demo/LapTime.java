package hairpin.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;

/// Lap times as people read them, `mm:ss.SSS`.
final class LapTime {

    private LapTime() {}

    static String words(long ms) {
        return "%02d:%02d.%03d".formatted(ms / 60_000, ms / 1_000 % 60, ms % 1_000);
    }

    /// @param ms a number, or null where there is no lap
    static String words(JsonNode ms) {
        return ms.isNumber() ? words(ms.asLong()) : "none";
    }
}
