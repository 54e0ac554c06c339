package hairpin.simulator.race;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Where a box stands: in the middle of a lane.
///
/// @param lapShare how far along the centre line, 0 at the track's first point, 1 where it is closed
public record Spot(double lapShare, Lane lane) {

    public Spot {
        if (!(lapShare >= 0 && lapShare <= 1)) {
            throw new IllegalArgumentException("a box stands between 0 and 1 of the lap, not at " + lapShare);
        }
    }

    /// In the field's notation, `0.25,-1`: the share of the lap, then 1 for the inner lane or −1 for the outer.
    ///
    /// @throws IllegalArgumentException when it is not that, with what it should be
    public static Spot of(String text) {
        List<String> parts = Stream.of(text.split(",", -1)).map(String::strip).toList();
        try {
            if (parts.size() == 2) {
                Lane lane = lane(parts.get(1));
                return new Spot(Double.parseDouble(parts.getFirst()), lane);
            }
        } catch (NumberFormatException _) {
            // falls through to what it should be
        }
        throw new IllegalArgumentException(
                "'" + text + "' is not where a box stands: SHARE,LANE such as 0.25,-1 (lane 1 inner, -1 outer)");
    }

    private static Lane lane(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "+1", "inner" -> Lane.INNER;
            case "-1", "outer" -> Lane.OUTER;
            default -> throw new NumberFormatException(text);
        };
    }
}
