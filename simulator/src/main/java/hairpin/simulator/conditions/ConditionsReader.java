package hairpin.simulator.conditions;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads conditions from text, a condition to a line:
///
/// ```
/// # a tired battery on a dusty floor
/// friction    = 0.8..1.1
/// battery_sag = 0..0.15
/// light       = 0.7
/// ```
///
/// `key = low..high` draws evenly between the two, `key = number` fixes it; `#` begins a comment. Keys and bounds are
/// those of [Condition]. Unknown keys, doubled ones and anything else are refused by line. Never throws.
public final class ConditionsReader {

    /// Longer texts are not read.
    public static final int MOST_CHARS = 20_000;

    private static final int MOST_SHOWN = 40;

    private ConditionsReader() {}

    /// @param name what to call it in a refusal
    public static ConditionsReading read(String name, String text) {
        if (text.length() > MOST_CHARS) {
            return new ConditionsReading.Refused(name, 0, "is longer than " + MOST_CHARS + " characters");
        }
        Map<Condition, Range> ranges = new EnumMap<>(Condition.class);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                Optional<String> wrong = take(line, ranges);
                if (wrong.isPresent()) {
                    return new ConditionsReading.Refused(name, i + 1, wrong.get());
                }
            }
        }
        return new ConditionsReading.Understood(new Conditions(ranges));
    }

    /// Takes one line; what is wrong with it, if anything is.
    private static Optional<String> take(String line, Map<Condition, Range> ranges) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            return Optional.of("'" + shown(line) + "' is not KEY = LOW..HIGH or KEY = NUMBER");
        }
        String key = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        Optional<Condition> condition = Condition.named(key);
        if (condition.isEmpty()) {
            return Optional.of("no condition is called '" + shown(key) + "'; " + suggestion(key));
        }
        if (ranges.containsKey(condition.get())) {
            return Optional.of(key + " is said twice");
        }
        Optional<Range> range = range(value);
        if (range.isEmpty()) {
            return Optional.of(key + " is a number or LOW..HIGH, not '" + shown(value) + "'");
        }
        if (range.get().low() < condition.get().least()
                || range.get().high() > condition.get().most()) {
            return Optional.of(key + " is from " + condition.get().least() + " to "
                    + condition.get().most() + ", not " + range.get().text());
        }
        ranges.put(condition.get(), range.get());
        return Optional.empty();
    }

    private static Optional<Range> range(String text) {
        int dots = text.indexOf("..");
        try {
            double low = Double.parseDouble(dots < 0 ? text : text.substring(0, dots));
            double high = dots < 0 ? low : Double.parseDouble(text.substring(dots + 2));
            return Optional.of(new Range(low, high));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String suggestion(String key) {
        return Stream.of(Condition.values())
                .map(Condition::key)
                .min(Comparator.comparingInt(it -> distance(it, shown(key))))
                .filter(it -> distance(it, shown(key)) <= 1 + it.length() / 3)
                .map(it -> "did you mean " + it + "?")
                .orElseGet(() -> "there are "
                        + Stream.of(Condition.values()).map(Condition::key).collect(Collectors.joining(", ")));
    }

    /// How many letters have to be put in, taken out or changed to make one of the other.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= MOST_SHOWN ? plain : plain.substring(0, MOST_SHOWN) + "…";
    }
}
