package hairpin.simulator.race;

/// Which object the car has driven into, and whether it is to blame.
///
/// A box is never to blame. Of two cars the one behind is: whoever is run into from behind drives on. Blame is fixed
/// when they first touch; while they go on touching nothing more happens, and what appears on top of a car, because
/// one of the two has just been put back, was not driven into.
final class Collisions {

    private final RoadObjects objects;
    private final Lanes lanes;
    private final Footprint footprint = new Footprint();
    private final boolean[] touching;
    private final boolean[] wasShown;
    private final int[] crashes;

    Collisions(RoadObjects objects, Lanes lanes) {
        this.objects = objects;
        this.lanes = lanes;
        touching = new boolean[objects.size()];
        wasShown = new boolean[objects.size()];
        crashes = new int[objects.size()];
    }

    /// The object that the car has just driven into and is to blame for, or -1.
    int blame(Vehicle car, double noseStationM) {
        int hit = -1;
        footprint.moveTo(car.baseX(), car.baseY(), car.yawRad());
        for (int i = 0; i < objects.size(); i++) {
            boolean shown = objects.shown(i);
            boolean touches = shown && footprint.touches(objects.boxes(), i);
            if (touches && !touching[i] && wasShown[i] && hit < 0 && atFault(i, noseStationM)) {
                hit = i;
                crashes[i]++;
            }
            touching[i] = touches;
            wasShown[i] = shown;
        }
        return hit;
    }

    /// The car stands somewhere else now: what it touches there it has not driven into.
    void standAt(Vehicle car) {
        footprint.moveTo(car.baseX(), car.baseY(), car.yawRad());
        for (int i = 0; i < objects.size(); i++) {
            wasShown[i] = objects.shown(i);
            touching[i] = wasShown[i] && footprint.touches(objects.boxes(), i);
        }
    }

    /// How often it has driven into object `i`.
    int crashes(int i) {
        return crashes[i];
    }

    private boolean atFault(int i, double noseStationM) {
        return objects.kind(i) == RoadObjects.Kind.BOX
                || lanes.aheadM(Vehicle.middleM(noseStationM), objects.stationM(i)) > 0;
    }
}
