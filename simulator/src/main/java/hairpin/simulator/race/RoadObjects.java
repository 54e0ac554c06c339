package hairpin.simulator.race;

import hairpin.simulator.scene.BoxShape;
import hairpin.simulator.scene.Boxes;

/// What one car shares the road with: boxes that stand, bots that drive, the cars of rivals. To look at, by index.
///
/// Positions along the road are of the middle of each, along the centre line from the track's first point.
public final class RoadObjects {

    /// What an object is.
    public enum Kind {
        /// Stands.
        BOX,
        /// Drives a lane, minding nobody.
        BOT,
        /// Another racer's car.
        RIVAL
    }

    private final Boxes boxes;
    private final Kind[] kind;
    private final double[] stationM;
    private final double[] offsetM;
    private final double[] headingRad;
    private final double[] speedMps;

    RoadObjects(int capacity) {
        boxes = new Boxes(capacity);
        kind = new Kind[capacity];
        stationM = new double[capacity];
        offsetM = new double[capacity];
        headingRad = new double[capacity];
        speedMps = new double[capacity];
    }

    int add(Kind added) {
        int i = boxes.add(added == Kind.BOX ? BoxShape.OBSTACLE : BoxShape.CAR);
        kind[i] = added;
        return i;
    }

    void place(int i, double x, double y, double yawRad) {
        boxes.place(i, x, y, yawRad);
        headingRad[i] = yawRad;
    }

    void locate(int i, double newStationM, double newOffsetM, double newSpeedMps) {
        stationM[i] = newStationM;
        offsetM[i] = newOffsetM;
        speedMps[i] = newSpeedMps;
    }

    /// As cameras and bumpers meet them.
    public Boxes boxes() {
        return boxes;
    }

    public int size() {
        return boxes.size();
    }

    public Kind kind(int i) {
        return kind[i];
    }

    public double x(int i) {
        return boxes.x(i);
    }

    public double y(int i) {
        return boxes.y(i);
    }

    public double headingRad(int i) {
        return headingRad[i];
    }

    public double speedMps(int i) {
        return speedMps[i];
    }

    /// Whether it is on the road now: a car that waits for its penalty to pass is not.
    public boolean shown(int i) {
        return boxes.shown(i);
    }

    /// How far along the centre line, 0 to the track's length.
    public double stationM(int i) {
        return stationM[i];
    }

    /// How far from the centre line; positive to its left.
    public double offsetM(int i) {
        return offsetM[i];
    }
}
