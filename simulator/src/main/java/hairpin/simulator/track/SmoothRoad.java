package hairpin.simulator.track;

/// A closed road drawn by few points: a uniform cubic B-spline whose control polygon they are.
///
/// The spline rounds the polygon's corners and never leaves its hull, its curvature has no steps, and the road's width
/// follows the points' widths in the same way. The finished centre line has its points at equal distances.
final class SmoothRoad {

    /// Distance of neighbouring points: 6 mm from the arc at a bend of half a metre's radius.
    static final double SPACING_M = 0.15;

    private static final int SAMPLES_PER_SPAN = 64;

    private final double[] x;
    private final double[] y;
    private final double[] widthM;

    /// The control polygon; the last point is followed by the first.
    SmoothRoad(double[] x, double[] y, double[] widthM) {
        this.x = sampled(x);
        this.y = sampled(y);
        this.widthM = sampled(widthM);
    }

    double lengthM() {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += stepM(i);
        }
        return sum;
    }

    Track track(String name) {
        double lengthM = lengthM();
        int size = (int) Math.max(16, Math.rint(lengthM / SPACING_M));
        Line centre = new Line(new double[size], new double[size]);
        double[] half = new double[size];
        double passedM = 0;
        int sample = 0;
        for (int i = 0; i < size; i++) {
            double station = lengthM * i / size;
            while (passedM + stepM(sample) <= station) {
                passedM += stepM(sample++);
            }
            double t = (station - passedM) / stepM(sample);
            centre.x[i] = between(x, sample, t);
            centre.y[i] = between(y, sample, t);
            half[i] = between(widthM, sample, t) / 2;
        }
        return Borders.along(name, true, centre, half, half);
    }

    private double stepM(int i) {
        int next = (i + 1) % x.length;
        double dx = x[next] - x[i];
        double dy = y[next] - y[i];
        return Math.sqrt(dx * dx + dy * dy);
    }

    private static double between(double[] values, int i, double t) {
        return values[i] + t * (values[(i + 1) % values.length] - values[i]);
    }

    private static double[] sampled(double[] control) {
        int spans = control.length;
        double[] samples = new double[spans * SAMPLES_PER_SPAN];
        for (int span = 0; span < spans; span++) {
            double a = control[(span + spans - 1) % spans];
            double b = control[span];
            double c = control[(span + 1) % spans];
            double d = control[(span + 2) % spans];
            for (int k = 0; k < SAMPLES_PER_SPAN; k++) {
                double t = (double) k / SAMPLES_PER_SPAN;
                double u = 1 - t;
                samples[span * SAMPLES_PER_SPAN + k] = (u * u * u * a
                                + (3 * t * t * t - 6 * t * t + 4) * b
                                + (3 * u * u * u - 6 * u * u + 4) * c
                                + t * t * t * d)
                        / 6;
            }
        }
        return samples;
    }
}
