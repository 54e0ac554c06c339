package hairpin.league.classification;

import hairpin.scoring.Classification;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What the field came to on each entry of the suite: the median of lap time over par among the attempts that count.
final class FieldMedian {

    private FieldMedian() {}

    /// @return by index in the suite; null where nobody finished a lap
    static List<Double> lapOverPar(Classification classification) {
        int rollouts = classification.places().stream()
                .mapToInt(place -> place.counting().drives().size())
                .max()
                .orElse(0);
        List<Double> medians = new ArrayList<>(rollouts);
        for (int index = 0; index < rollouts; index++) {
            int rollout = index;
            double[] sorted = classification.places().stream()
                    .map(place -> place.counting().drives())
                    .filter(drives -> rollout < drives.size())
                    .map(drives -> drives.get(rollout).lapOverPar())
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .sorted()
                    .toArray();
            medians.add(sorted.length == 0 ? null : median(sorted));
        }
        return medians;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
