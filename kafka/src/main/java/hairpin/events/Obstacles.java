package hairpin.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// The boxes that a race is driven between. Where that is chance, it follows from the suite's seed and the rollout
/// alone: every racer meets the same.
///
/// @param number how many; with positions, as many as there are
/// @param placement `RANDOM`: anywhere; `EVEN`: equally far apart; both in either lane; `FIXED`: as positions say
/// @param apartPercent of the lap between neighbours at least, where they are placed at random
/// @param positions in the field's notation `SHARE,LANE`: the share of the lap, then lane 1 (inner) or -1 (outer)
public record Obstacles(
        int number,
        String placement,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) double apartPercent,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> positions) {

    public static final String RANDOM = "RANDOM";
    public static final String EVEN = "EVEN";
    public static final String FIXED = "FIXED";

    /// More do not fit on every track, whichever a suite draws.
    public static final int MOST = 10;

    /// Number times distance, at random: more does not fit on every track.
    public static final double MOST_PERCENT = 50;

    public Obstacles {
        placement = placement == null ? RANDOM : placement;
        positions = positions == null ? List.of() : List.copyOf(positions);
        number = positions.isEmpty() ? number : positions.size();
        if (number < 1 || !(apartPercent >= 0 && apartPercent <= 100)) {
            throw new IllegalArgumentException("not boxes: number=" + number + " apartPercent=" + apartPercent);
        }
    }
}
