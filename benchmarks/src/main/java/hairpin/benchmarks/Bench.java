package hairpin.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// `hairpin bench NAME… [--all] [--only=TEXT]`: measures parts of Hairpin and prints a table, a correctness line
/// beside each figure.
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
    private static final Map<String, Predicate<LoadOptions>> LOADS = Map.of("jobs", JobsLoad::run);

    private Bench() {}

    public static void main(String[] arguments) {
        LoadOptions options = LoadOptions.of(arguments);
        List<String> names = options.names();
        for (String name : names) {
            if (!PARTS.containsKey(name) && !LOADS.containsKey(name)) {
                System.err.println("hairpin: bench knows " + String.join(", ", PARTS.keySet()) + ", "
                        + String.join(", ", LOADS.keySet()) + ", not \"" + name + "\"");
                System.exit(2);
            }
        }
        boolean right = true;
        System.out.println(Machine.description());
        for (String name : names.isEmpty() ? PARTS.keySet() : names) {
            right &= LOADS.containsKey(name) ? LOADS.get(name).test(options) : measured(name);
        }
        System.exit(right ? 0 : 1);
    }

    private static boolean measured(String part) {
        boolean right = true;
        System.out.printf("%n%-44s %14s %-9s %7s  %s%n", part, "per core", "unit", "spread", "correct");
        for (Figure figure : PARTS.get(part).get()) {
            Measured measured = Measured.of(figure);
            Figure.Check check = figure.check();
            right &= check.holds();
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %,14.0f %-9s %6.1f%%  %s%s%n",
                    figure.name(),
                    measured.median(),
                    figure.unit(),
                    100 * measured.spread(),
                    check.holds() ? "" : "WRONG: ",
                    check.line());
        }
        return right;
    }
}
