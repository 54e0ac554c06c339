package hairpin.simulator.race;

import hairpin.simulator.track.Track;

/// Where a car is put back after an incident: in the middle of the lane nearer to where it was, as far along as it was
/// a step before. Near an object it is a metre behind it, in the other lane; and where that is near another one, behind
/// that too.
final class PuttingBack {

    /// How far behind an object the nose is put, or ahead of a box out of mercy.
    static final double CLEAR_M = 1;

    /// The crash into the same box after which mercy puts the car ahead of it.
    static final int MERCIFUL_CRASH = 3;

    /// A car whose nose is no farther than this ahead of the middle of an object stands beside it.
    private static final double BESIDE_M = 0.55;

    /// On an open road the rear wheels have to be on it.
    private static final double ROOM_BEHIND_M = 0.3;

    private static final double HAIR_M = 1e-6;

    private final Track track;
    private final CrossSection across;
    private final RoadObjects objects;
    private double stationM;
    private double offsetM;

    PuttingBack(Track track, RoadObjects objects) {
        this.track = track;
        this.across = new CrossSection(track);
        this.objects = objects;
    }

    /// Where the nose goes: how far along the centre line, going on beyond its end.
    double stationM() {
        return stationM;
    }

    /// Where the nose goes: how far to the left of the centre line.
    double offsetM() {
        return offsetM;
    }

    /// To the middle of the lane nearer to `fromOffsetM`, behind whatever is there.
    void toLane(double fromStationM, double fromOffsetM) {
        stationM = fromStationM;
        offsetM = laneM(fromStationM, leftLane(fromStationM, fromOffsetM));
        behindObjects();
    }

    /// As it is, unless there is something: then behind that.
    void toPlace(double fromStationM, double fromOffsetM) {
        stationM = fromStationM;
        offsetM = fromOffsetM;
        behindObjects();
    }

    /// A metre ahead of a box that the car has driven into often enough, and of whatever stands there.
    void pastBox(double fromStationM, int box) {
        stationM = fromStationM;
        passBy(box);
        for (int tries = 0; tries < objects.size(); tries++) {
            int near = near();
            if (near < 0) {
                return;
            }
            passBy(near);
        }
    }

    private void behindObjects() {
        for (int tries = 0; tries < objects.size(); tries++) {
            int near = near();
            if (near < 0) {
                return;
            }
            moveTo(stationM + aheadM(near) - CLEAR_M, near);
        }
    }

    private void passBy(int i) {
        moveTo(stationM + aheadM(i) + CLEAR_M, i);
    }

    /// In the lane that the object is not in.
    private void moveTo(double newStationM, int object) {
        stationM = track.closed() ? newStationM : Math.clamp(newStationM, ROOM_BEHIND_M, track.lengthM());
        offsetM = laneM(stationM, !leftLane(objects.stationM(object), objects.offsetM(object)));
    }

    private int near() {
        for (int i = 0; i < objects.size(); i++) {
            double ahead = aheadM(i);
            if (objects.shown(i) && ahead > -BESIDE_M + HAIR_M && ahead < CLEAR_M - HAIR_M) {
                return i;
            }
        }
        return -1;
    }

    private double aheadM(int i) {
        double gap = objects.stationM(i) - stationM;
        return track.closed() ? gap - track.lengthM() * Math.rint(gap / track.lengthM()) : gap;
    }

    private boolean leftLane(double atM, double asideM) {
        return Math.abs(asideM - laneM(atM, true)) <= Math.abs(asideM - laneM(atM, false));
    }

    private double laneM(double atM, boolean left) {
        return left ? across.leftM(atM) / 2 : -across.rightM(atM) / 2;
    }
}
