package hairpin.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Laps as a small car drives them: a pace of its own, a little scatter, now and then a spin.
final class MadeUpLaps {

    private MadeUpLaps() {}

    /// As many laps as it takes to fill the time; the lap under way at its end is finished.
    static List<Long> of(String alias, long runTimeMs) {
        SplittableRandom random = new SplittableRandom(alias.hashCode());
        double paceMs = 7_600 + 2_400 * random.nextDouble();
        List<Long> laps = new ArrayList<>();
        for (long driven = 0; driven < runTimeMs; driven += laps.getLast()) {
            double scatter = 0.97 + 0.07 * random.nextDouble();
            double spin = random.nextDouble() < 0.12 ? 2_500 : 0;
            laps.add(Math.round(paceMs * scatter + spin));
        }
        return List.copyOf(laps);
    }
}
