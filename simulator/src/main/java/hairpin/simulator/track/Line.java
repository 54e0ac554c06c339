package hairpin.simulator.track;

/// A polyline as two coordinate arrays, for use while a track is put together; whoever gets one owns its arrays.
final class Line {

    final double[] x;
    final double[] y;

    Line(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("a line has as many x as y: " + x.length + " and " + y.length);
        }
        this.x = x;
        this.y = y;
    }

    /// From x, y, x, y …
    static Line interleaved(double[] xy) {
        Line line = new Line(new double[xy.length / 2], new double[xy.length / 2]);
        for (int i = 0; i < line.size(); i++) {
            line.x[i] = xy[2 * i];
            line.y[i] = xy[2 * i + 1];
        }
        return line;
    }

    int size() {
        return x.length;
    }

    double[] interleaved() {
        double[] xy = new double[2 * size()];
        for (int i = 0; i < size(); i++) {
            xy[2 * i] = x[i];
            xy[2 * i + 1] = y[i];
        }
        return xy;
    }

    /// The same points backwards; a closed line keeps its first point first.
    Line backwards(boolean closed) {
        int size = size();
        Line other = new Line(new double[size], new double[size]);
        for (int i = 0; i < size; i++) {
            int from = closed ? (size - i) % size : size - 1 - i;
            other.x[i] = x[from];
            other.y[i] = y[from];
        }
        return other;
    }

    /// The mirror image over the x axis.
    Line flipped() {
        Line other = new Line(x.clone(), new double[size()]);
        for (int i = 0; i < size(); i++) {
            other.y[i] = -y[i];
        }
        return other;
    }

    double distanceM(int i, int j) {
        double dx = x[j] - x[i];
        double dy = y[j] - y[i];
        return Math.sqrt(dx * dx + dy * dy);
    }

    /// Twice the area of the polygon, positive when its points run counter-clockwise.
    double signedDoubleArea() {
        double sum = 0;
        for (int i = 0, previous = size() - 1; i < size(); previous = i++) {
            sum += (x[previous] - x[0]) * (y[i] - y[0]) - (x[i] - x[0]) * (y[previous] - y[0]);
        }
        return sum;
    }

    void requireFinite(String what) {
        for (int i = 0; i < size(); i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException(what + " at point " + i + " is no place: " + x[i] + ", " + y[i]);
            }
        }
    }
}
