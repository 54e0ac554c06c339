package hairpin.cli.fit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.cli.replay.Horizon;
import hairpin.cli.track.Table;
import hairpin.simulator.car.CarParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The answer of `hairpin fit`.
///
/// @param better whether fits beat the car they began with, on drives that they were not made for
/// @param validations fold by fold, then over all of them, then of the final car on the drives it was made for
/// @param preset the final car, made for all drives, as a block of code
record FitReport(
        String car,
        String start,
        int budget,
        long seed,
        boolean better,
        List<Validation> validations,
        List<Turned> parameters,
        String preset) {

    /// What became of one parameter.
    record Turned(String name, String start, String fitted) {}

    static List<Turned> turned(CarParameters start, CarParameters fitted) {
        double[] before = Knob.values(start);
        double[] after = Knob.values(fitted);
        List<Turned> all = new ArrayList<>();
        for (int k = 0; k < before.length; k++) {
            all.add(new Turned(Knob.ALL.get(k).name(), Preset.number(before[k]), Preset.number(after[k])));
        }
        return all;
    }

    String json() throws JsonProcessingException {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    String text() {
        Table errors = new Table(List.of(
                "cm after 1", "p90", "5", "p90", "15", "p90", "30", "p90", "predictions", "which car on which drives"));
        validations.forEach(validation -> errors.add(cells(validation)));
        Table values = new Table(List.of("parameter", "start", "fitted"));
        parameters.forEach(turned -> values.add(List.of(turned.name(), turned.start(), turned.fitted())));
        return errors.print()
                + System.lineSeparator()
                + values.print()
                + System.lineSeparator()
                + preset
                + System.lineSeparator()
                + (better
                        ? "better than " + start + " on drives that it was not fitted to"
                        : "no better than " + start + " on drives that it was not fitted to: keep " + start)
                + System.lineSeparator();
    }

    private static List<String> cells(Validation validation) {
        List<String> cells = new ArrayList<>();
        for (Horizon horizon : validation.horizons()) {
            cells.add(String.format(Locale.ROOT, "%.2f", 100 * horizon.positionMedianM()));
            cells.add(String.format(Locale.ROOT, "%.2f", 100 * horizon.positionP90M()));
        }
        while (cells.size() < 8) {
            cells.add("-");
        }
        cells.add(Integer.toString(
                validation.horizons().isEmpty()
                        ? 0
                        : validation.horizons().getFirst().predictions()));
        cells.add(validation.what());
        return cells;
    }
}
