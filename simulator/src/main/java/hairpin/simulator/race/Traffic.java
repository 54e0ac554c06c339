package hairpin.simulator.race;

import hairpin.simulator.race.RoadObjects.Kind;
import hairpin.simulator.random.Chance;
import hairpin.simulator.track.Track;

/// Sets up what else is on the road of one car, keeps it moving, and knows what the car has run into.
final class Traffic {

    private final RoadObjects objects;
    private final Lanes lanes;
    private final BotDrive bots;
    private final Collisions collisions;
    private final int firstRival;

    /// @param startM where the last car of the grid starts
    /// @param cars how many are on it
    Traffic(Challenge challenge, double startM, int cars, Chance chance) {
        Obstacles obstacles = challenge.obstacles();
        int count = obstacles.count() + challenge.bots().count() + cars - 1;
        objects = new RoadObjects(count);
        firstRival = count - (cars - 1);
        if (count == 0) {
            lanes = null;
            bots = null;
            collisions = null;
            return;
        }
        Track track = challenge.track();
        double frontM = startM + (cars - 1) * StartPosition.APART_M;
        lanes = new Lanes(track);
        for (Spot spot : obstacles.spots(track, frontM, chance)) {
            putUp(spot, track);
        }
        bots = new BotDrive(challenge.bots(), track, frontM, lanes, chance, objects);
        for (int rival = 1; rival < cars; rival++) {
            objects.boxes().show(objects.add(Kind.RIVAL), false);
        }
        collisions = new Collisions(objects, lanes);
    }

    RoadObjects objects() {
        return objects;
    }

    /// Whether there is anything at all.
    boolean any() {
        return collisions != null;
    }

    /// Where everything is after so many steps.
    void moveTo(int step) {
        if (bots != null) {
            bots.moveTo(step);
        }
    }

    /// Where the rivals are, each the `k`-th of those that this car has.
    void see(int k, Rollout rival) {
        int i = firstRival + k;
        objects.place(i, rival.baseX(), rival.baseY(), rival.yawRad());
        double middleM = Vehicle.middleM(rival.projection().stationM());
        boolean beforeLine = middleM < 0 && rival.track().closed();
        objects.locate(
                i,
                beforeLine ? middleM + rival.track().lengthM() : middleM,
                rival.projection().offsetM(),
                rival.speedMps());
        objects.boxes().show(i, !rival.waiting() && !rival.over());
    }

    /// The object that the car has just driven into and is to blame for, or -1.
    int blame(Vehicle car, double noseStationM) {
        return collisions == null ? -1 : collisions.blame(car, noseStationM);
    }

    /// The car was put somewhere.
    void standAt(Vehicle car) {
        if (collisions != null) {
            collisions.standAt(car);
        }
    }

    /// Whether the car has driven into that box for the third time, or the sixth.
    boolean deservesMercy(int i) {
        return objects.kind(i) == Kind.BOX && collisions.crashes(i) % PuttingBack.MERCIFUL_CRASH == 0;
    }

    /// Where things stand is part of what a car did.
    void addTo(PathDigest digest) {
        for (int i = 0; i < firstRival; i++) {
            digest.add(objects.x(i));
            digest.add(objects.y(i));
            digest.add(objects.headingRad(i));
        }
    }

    private void putUp(Spot spot, Track track) {
        int i = objects.add(Kind.BOX);
        double stationM = spot.lapShare() * track.lengthM();
        double offsetM = lanes.middleM(stationM, spot.lane().left(track));
        objects.place(i, lanes.x(stationM, offsetM), lanes.y(stationM, offsetM), lanes.headingRad(stationM, 0));
        objects.locate(i, stationM, offsetM, 0);
    }
}
