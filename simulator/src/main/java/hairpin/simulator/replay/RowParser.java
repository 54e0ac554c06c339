package hairpin.simulator.replay;

import hairpin.simulator.race.EpisodeStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes one row of a trace apart, column by column.
final class RowParser {

    private static final double FARTHEST = 1e9;
    private static final double MOST_STEERING_DEG = 180;
    private static final double MOST_SPEED_MPS = 100;
    private static final double LATEST_S = 1e12;
    private static final int LONGEST_NUMBER = 40;
    private static final Map<String, EpisodeStatus> STATUSES =
            Stream.of(EpisodeStatus.values()).collect(Collectors.toMap(EpisodeStatus::word, Function.identity()));

    private final List<String> fields;

    private RowParser(List<String> fields) {
        this.fields = fields;
    }

    /// @param columns how many there must be
    static SimTraceRow row(String line, int columns) throws NotTraceException {
        List<String> fields = split(line);
        if (fields.size() != columns) {
            throw new NotTraceException("has " + fields.size() + " columns, not " + columns);
        }
        return new RowParser(fields).row();
    }

    /// Commas between brackets or quotes separate nothing.
    static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        boolean quoted = false;
        boolean bracketed = false;
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case '"' -> quoted = !quoted;
                case '[' -> bracketed = true;
                case ']' -> bracketed = false;
                case ',' -> {
                    if (!quoted && !bracketed) {
                        fields.add(line.substring(from, i).strip());
                        from = i + 1;
                    }
                }
                default -> {
                    // part of a field
                }
            }
        }
        fields.add(line.substring(from).strip());
        return fields;
    }

    private SimTraceRow row() throws NotTraceException {
        return new SimTraceRow(
                whole(0),
                whole(1),
                number(2),
                number(3),
                number(4),
                within(5, -MOST_STEERING_DEG, MOST_STEERING_DEG, "no steering angle in degrees"),
                within(6, 0, MOST_SPEED_MPS, "no speed in m/s"),
                action(7),
                number(8),
                word(9),
                word(10),
                number(11),
                whole(12),
                number(13),
                number(14),
                status(15),
                fields.size() > 16 ? number(16) : 0,
                fields.size() > 17 ? whole(17) : 0,
                fields.size() > 18 ? within(18, 0, LATEST_S, "no seconds since 1970") : 0);
    }

    private double number(int column) throws NotTraceException {
        double number = parse(fields.get(column), column);
        if (!(Math.abs(number) <= FARTHEST)) {
            throw bad(column, "no number that a trace can hold");
        }
        return number;
    }

    private double within(int column, double least, double most, String otherwise) throws NotTraceException {
        double number = parse(fields.get(column), column);
        if (!(number >= least && number <= most)) {
            throw bad(column, otherwise);
        }
        return number;
    }

    /// Whole numbers are often written as `7.0`.
    private int whole(int column) throws NotTraceException {
        double number = number(column);
        if (number != Math.rint(number) || number < 0) {
            throw bad(column, "no whole number from 0 up");
        }
        return (int) number;
    }

    private boolean word(int column) throws NotTraceException {
        return switch (fields.get(column)) {
            case "True" -> true;
            case "False" -> false;
            default -> throw bad(column, "neither True nor False");
        };
    }

    private EpisodeStatus status(int column) throws NotTraceException {
        EpisodeStatus status = STATUSES.get(fields.get(column));
        if (status == null) {
            throw bad(column, "no status that is known");
        }
        return status;
    }

    /// An index, or `[steering speed]`.
    private TraceAction action(int column) throws NotTraceException {
        String text = fields.get(column).replace("\"", "").strip();
        if (!text.startsWith("[") || !text.endsWith("]")) {
            return new TraceAction.Index(whole(column));
        }
        String[] two = text.substring(1, text.length() - 1).strip().split("[\\s,]+", 3);
        if (two.length != 2) {
            throw bad(column, "neither an index nor [steering speed]");
        }
        double steering = parse(two[0], column);
        double speed = parse(two[1], column);
        if (!(Math.abs(steering) <= FARTHEST) || !(Math.abs(speed) <= FARTHEST)) {
            throw bad(column, "neither an index nor [steering speed]");
        }
        return new TraceAction.Continuous(steering, speed);
    }

    private double parse(String text, int column) throws NotTraceException {
        boolean plausible = !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
        if (plausible) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException _) {
                // said below
            }
        }
        throw bad(column, "no number");
    }

    private NotTraceException bad(int column, String what) {
        return new NotTraceException(Columns.NAMES.get(column) + " is '" + shown(fields.get(column)) + "', " + what);
    }

    static String shown(String field) {
        String start = field.length() > 24 ? field.substring(0, 24) + "…" : field;
        return start.replaceAll("[^\\p{Print}…]", "?");
    }
}
