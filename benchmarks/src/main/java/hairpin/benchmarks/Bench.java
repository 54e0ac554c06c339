package hairpin.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// `hairpin bench NAME… [--all] [--only=TEXT] [--json]`: measures parts of Hairpin and prints a table, with a line on
/// correctness beside each figure.
///
/// Rates are per second of CPU time of one thread, that is per core. Exit status 1 when a result was wrong, 2 when a
/// name is unknown.
public final class Bench {

    /// What can be measured. A new part adds its line here.
    private static final Map<String, Supplier<List<Figure>>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("simulator", SimulatorFigures::all);
        PARTS.put("camera", CameraFigures::all);
        PARTS.put("lidar", LidarFigures::all);
        PARTS.put("inference", InferenceFigures::all);
    }

    /// Whole systems under load. They take minutes and are measured only when they are named.
    private static final Map<String, BiConsumer<LoadOptions, Sheet>> LOADS = Map.of("jobs", JobsLoad::run);

    private Bench() {}

    public static void main(String[] arguments) throws JsonProcessingException {
        LoadOptions options = LoadOptions.of(arguments);
        List<String> names = options.names();
        for (String name : names) {
            if (!PARTS.containsKey(name) && !LOADS.containsKey(name)) {
                System.err.println("hairpin: bench knows " + String.join(", ", PARTS.keySet()) + ", "
                        + String.join(", ", LOADS.keySet()) + ", not \"" + name + "\"");
                System.exit(2);
            }
        }
        Sheet sheet = new Sheet(options.json());
        for (String name : names.isEmpty() ? PARTS.keySet() : names) {
            if (LOADS.containsKey(name)) {
                LOADS.get(name).accept(options, sheet);
            } else {
                measure(name, sheet);
            }
        }
        sheet.end();
        System.exit(sheet.holds() ? 0 : 1);
    }

    private static void measure(String part, Sheet sheet) {
        sheet.part(part);
        for (Figure figure : PARTS.get(part).get()) {
            Measured measured = Measured.of(figure);
            Figure.Check check = figure.check();
            sheet.add(new Sheet.Rate(
                    part,
                    figure.name(),
                    measured.median(),
                    figure.unit(),
                    100 * measured.spread(),
                    check.holds(),
                    check.line()));
        }
    }
}
