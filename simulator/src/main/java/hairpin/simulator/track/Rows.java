package hairpin.simulator.track;

/// A table of numbers as a file gave it, before anything is believed of it.
final class Rows {

    private final double[] values;
    private final int columns;
    private final int[] rowNumbers;

    /// @param values row by row
    /// @param rowNumbers what to call each row in front of a person
    Rows(double[] values, int columns, int[] rowNumbers) {
        this.values = values;
        this.columns = columns;
        this.rowNumbers = rowNumbers;
    }

    int size() {
        return rowNumbers.length;
    }

    double at(int row, int column) {
        return values[row * columns + column];
    }

    int rowNumber(int row) {
        return rowNumbers[row];
    }
}
