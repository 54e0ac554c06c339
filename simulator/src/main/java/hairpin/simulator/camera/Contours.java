package hairpin.simulator.camera;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The closed lines along which a [RoadField] has one value, with what is above it to their left. They never cross.
final class Contours {

    private static final int BELOW = 0;
    private static final int RIGHT = 1;
    private static final int ABOVE = 2;
    private static final int LEFT = 3;

    private final RoadField field;
    private final float valueM;
    private final BitSet entered;
    private double[] points = new double[1024];
    private int size;

    private Contours(RoadField field, double valueM) {
        this.field = field;
        this.valueM = (float) valueM;
        entered = new BitSet(field.width * field.height);
    }

    /// @return each line as x, y, x, y …, its last point joined to its first
    static List<double[]> at(RoadField field, double valueM) {
        return new Contours(field, valueM).all();
    }

    private List<double[]> all() {
        List<double[]> lines = new ArrayList<>();
        int end;
        for (int from = field.steps.nextSetBit(0); from >= 0; from = field.steps.nextSetBit(end)) {
            end = field.steps.nextClearBit(from);
            for (int cell = from; cell < end; cell++) {
                // Every closed line somewhere goes up through the lower edge of a square.
                if (inside(cell) && !inside(cell + 1) && !entered.get(cell)) {
                    follow(cell % field.width, cell / field.width);
                    lines.add(Arrays.copyOf(points, size));
                }
            }
        }
        return lines;
    }

    private void follow(int fromColumn, int fromRow) {
        int column = fromColumn;
        int row = fromRow;
        int entry = BELOW;
        size = 0;
        while (true) {
            if (entry == BELOW) {
                int cell = row * field.width + column;
                if (entered.get(cell)) {
                    return;
                }
                entered.set(cell);
            }
            addCrossing(column, row, entry);
            int exit = exit(column, row, entry);
            column += exit == RIGHT ? 1 : exit == LEFT ? -1 : 0;
            row += exit == ABOVE ? 1 : exit == BELOW ? -1 : 0;
            entry = (exit + 2) & 3;
        }
    }

    /// Seen in the direction of entry, near left is inside and near right outside; the far corners decide.
    private int exit(int column, int row, int entry) {
        int nearLeft = corner(column, row, entry);
        int nearRight = corner(column, row, (entry + 1) & 3);
        int farRight = corner(column, row, (entry + 2) & 3);
        int farLeft = corner(column, row, (entry + 3) & 3);
        boolean left = inside(farLeft);
        boolean right = inside(farRight);
        if (left == right) {
            return left ? (entry + 1) & 3 : (entry + 3) & 3;
        }
        if (left) {
            return (entry + 2) & 3;
        }
        float[] f = field.insideM;
        boolean joined = f[nearLeft] + f[nearRight] + f[farRight] + f[farLeft] > 4 * valueM;
        return joined ? (entry + 1) & 3 : (entry + 3) & 3;
    }

    private void addCrossing(int column, int row, int edge) {
        int end = (edge + 1) & 3;
        float value = field.insideM[corner(column, row, edge)];
        double share = (valueM - value) / (double) (field.insideM[corner(column, row, end)] - value);
        if (size + 2 > points.length) {
            points = Arrays.copyOf(points, 2 * points.length);
        }
        points[size++] = between(column + right(edge), column + right(end), share);
        points[size++] = between(row + up(edge), row + up(end), share);
    }

    private double between(int from, int to, double share) {
        return (from + 0.5 + share * (to - from)) * field.cellM;
    }

    /// The corners of a square: lower left, lower right, upper right, upper left. Each side starts at its corner.
    private int corner(int column, int row, int which) {
        return (row + up(which)) * field.width + column + right(which);
    }

    private static int right(int corner) {
        return corner == 1 || corner == 2 ? 1 : 0;
    }

    private static int up(int corner) {
        return corner >= 2 ? 1 : 0;
    }

    private boolean inside(int cell) {
        return field.insideM[cell] > valueM;
    }
}
