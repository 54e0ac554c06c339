package hairpin.simulator.lidar;

/// The smallest box round each room of a [Corridor] whose sides are along x and y.
final class RoomBoxes {

    final double[] lowX;
    final double[] highX;
    final double[] lowY;
    final double[] highY;

    RoomBoxes(Corridor corridor) {
        lowX = new double[corridor.rooms];
        highX = new double[corridor.rooms];
        lowY = new double[corridor.rooms];
        highY = new double[corridor.rooms];
        for (int i = 0; i < corridor.rooms; i++) {
            int j = corridor.next(i);
            double[] x = {corridor.leftX[i], corridor.leftX[j], corridor.rightX[i], corridor.rightX[j]};
            double[] y = {corridor.leftY[i], corridor.leftY[j], corridor.rightY[i], corridor.rightY[j]};
            lowX[i] = Math.min(Math.min(x[0], x[1]), Math.min(x[2], x[3]));
            highX[i] = Math.max(Math.max(x[0], x[1]), Math.max(x[2], x[3]));
            lowY[i] = Math.min(Math.min(y[0], y[1]), Math.min(y[2], y[3]));
            highY[i] = Math.max(Math.max(y[0], y[1]), Math.max(y[2], y[3]));
        }
    }

    /// Whether two rooms cannot touch.
    boolean apart(int i, int k) {
        return lowX[k] > highX[i] || highX[k] < lowX[i] || lowY[k] > highY[i] || highY[k] < lowY[i];
    }
}
