package hairpin.simulator.track;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads a centre line in text: four numbers on a line, x, y, road to the right, road to the left.
///
/// Separated by commas or by semicolons (then a comma may be the decimal mark). Blank lines, everything after `#` and
/// one line of column names are passed over; column names that put the left width first are obeyed.
final class CsvRows {

    static final int COLUMNS = 4;
    private static final int MAX_BYTES = 16_000_000;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\.?[0-9]|(nan|inf(inity)?)$)", CASE_INSENSITIVE);

    private double[] values = new double[1024];
    private int[] lineNumbers = new int[256];
    private int rows;
    private boolean leftFirst;
    private boolean named;

    private CsvRows() {}

    static Rows read(byte[] bytes) throws NotTrackException {
        if (bytes.length > MAX_BYTES) {
            throw new NotTrackException(0, "is larger than " + MAX_BYTES + " bytes");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new CsvRows().readAll(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private Rows readAll(String text) throws NotTrackException {
        int number = 0;
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            readLine(text.substring(from, end), ++number);
            from = end + 1;
        }
        return new Rows(Arrays.copyOf(values, rows * COLUMNS), COLUMNS, Arrays.copyOf(lineNumbers, rows));
    }

    private void readLine(String line, int number) throws NotTrackException {
        int comment = line.indexOf('#');
        if (comment >= 0 && rows == 0) {
            noteOrder(line);
        }
        String content = (comment < 0 ? line : line.substring(0, comment)).strip();
        if (content.isEmpty()) {
            return;
        }
        if (rows == 0 && !named && isNames(content)) {
            named = true;
            noteOrder(content);
            return;
        }
        boolean semicolons = content.indexOf(';') >= 0;
        String[] fields = content.split(semicolons ? ";" : ",", COLUMNS + 2);
        if (fields.length != COLUMNS) {
            throw new NotTrackException(
                    number,
                    "has " + (fields.length > COLUMNS ? "more than 4" : fields.length)
                            + " values, not 4: x, y, road to the right, road to the left");
        }
        makeRoom();
        for (int i = 0; i < COLUMNS; i++) {
            int column = leftFirst && i >= 2 ? 5 - i : i;
            String field = fields[i].strip();
            values[rows * COLUMNS + column] = number(semicolons ? field.replace(',', '.') : field, number);
        }
        lineNumbers[rows++] = number;
    }

    private void makeRoom() throws NotTrackException {
        if (rows == TrackReader.MAX_ROWS) {
            throw new NotTrackException(0, "has more than " + TrackReader.MAX_ROWS + " rows: resample it");
        }
        if (rows == lineNumbers.length) {
            lineNumbers = Arrays.copyOf(lineNumbers, 2 * rows);
            values = Arrays.copyOf(values, 2 * values.length);
        }
    }

    private void noteOrder(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        int left = lower.indexOf("left");
        int right = lower.indexOf("right");
        if (left >= 0 && right >= 0) {
            leftFirst = left < right;
        }
    }

    /// Words, and no number among them, not even one that is none.
    private static boolean isNames(String content) {
        return content.chars().anyMatch(Character::isLetter)
                && Arrays.stream(content.split("[,;]")).map(String::strip).noneMatch(CsvRows::begunAsNumber);
    }

    private static boolean begunAsNumber(String field) {
        return NUMBER.matcher(field).lookingAt();
    }

    private static double number(String field, int number) throws NotTrackException {
        try {
            return Double.parseDouble(field);
        } catch (NumberFormatException _) {
            String shown = field.length() > 24 ? field.substring(0, 24) + "…" : field;
            throw new NotTrackException(number, "'" + shown.replaceAll("\\p{Cntrl}", "?") + "' is not a number");
        }
    }
}
