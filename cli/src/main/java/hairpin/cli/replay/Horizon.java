package hairpin.cli.replay;

import hairpin.simulator.replay.Misses;
import hairpin.simulator.replay.Misses.Quantity;
import java.util.ArrayList;
import java.util.List;

/// By how much predictions over so many steps missed: medians, and what nine of ten stay within.
public record Horizon(
        int steps,
        int predictions,
        double positionMedianM,
        double positionP90M,
        double headingMedianDeg,
        double headingP90Deg,
        double speedMedianMps,
        double speedP90Mps) {

    /// One for each number of steps that any prediction came to.
    public static List<Horizon> all(Misses misses) {
        List<Horizon> all = new ArrayList<>();
        for (int h = 0; h < Misses.HORIZONS.size(); h++) {
            if (misses.count(h) > 0) {
                all.add(new Horizon(
                        Misses.HORIZONS.get(h),
                        misses.count(h),
                        misses.within(h, Quantity.POSITION_M, 0.5),
                        misses.within(h, Quantity.POSITION_M, 0.9),
                        Math.toDegrees(misses.within(h, Quantity.HEADING_RAD, 0.5)),
                        Math.toDegrees(misses.within(h, Quantity.HEADING_RAD, 0.9)),
                        misses.within(h, Quantity.SPEED_MPS, 0.5),
                        misses.within(h, Quantity.SPEED_MPS, 0.9)));
            }
        }
        return all;
    }
}
