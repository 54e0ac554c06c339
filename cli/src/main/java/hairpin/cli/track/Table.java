package hairpin.cli.track;

import java.util.ArrayList;
import java.util.List;

/// Rows of words under headings, set in columns; figures to the right.
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    public Table(List<String> headings) {
        rows.add(headings);
    }

    public void add(List<String> cells) {
        rows.add(cells);
    }

    public String print() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        boolean[] figures = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
            figures[c] = rows.size() > 1 && isFigure(rows.get(1).get(c));
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String blanks = " ".repeat(widths[c] - row.get(c).length());
                line.append(c == 0 ? "" : "  ").append(figures[c] ? blanks + row.get(c) : row.get(c) + blanks);
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }

    private static boolean isFigure(String cell) {
        return cell.matches("[0-9.]+|-");
    }
}
