package hairpin.leaderboard.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A hidden suite that is drawn for the organizer: so many generated tracks, their difficulties spread evenly over a
/// range, each with a seed of its own, all from one number.
///
/// @param easiest,hardest difficulties from 0 to 1
/// @param bothWays true to drive each track in both directions
record DrawnSuite(int tracks, BigDecimal easiest, BigDecimal hardest, boolean bothWays, long seed) {

    /// As the league takes it. The same number draws the same suite.
    Map<String, ?> wish() {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> names = IntStream.range(0, tracks)
                .mapToObj(index -> "generated:" + random.nextLong() + ":"
                        + difficulty(index).toPlainString())
                .toList();
        return Map.of(
                "tracks",
                names,
                "directions",
                bothWays ? List.of("CCW", "CW") : List.of("CCW"),
                "seeds",
                List.of(random.nextLong()));
    }

    private BigDecimal difficulty(int index) {
        if (tracks == 1) {
            return hardest.setScale(3, RoundingMode.HALF_UP);
        }
        BigDecimal share = BigDecimal.valueOf(index).divide(BigDecimal.valueOf(tracks - 1), 6, RoundingMode.HALF_UP);
        return easiest.add(hardest.subtract(easiest).multiply(share)).setScale(3, RoundingMode.HALF_UP);
    }
}
