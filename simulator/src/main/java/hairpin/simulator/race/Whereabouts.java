package hairpin.simulator.race;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.conditions.Circumstances;
import hairpin.simulator.track.Projection;
import hairpin.simulator.track.Track;

/// Where the car of one rollout is: on its road, and how much of the race it has driven.
final class Whereabouts {

    /// In a step a car that cruises may pass so many.
    private static final int LEAST_SEGMENTS = 4;

    private final Track track;
    private final Vehicle vehicle;
    private final CentrePoint centre;
    private final Road road;
    private final Projection projection;

    private Progress progress;

    // How far the nose went in the last step, and will go in the next one, more or less.
    private double lastX;
    private double lastY;

    // In the last step nothing can have happened but a crash.
    private boolean clear;

    // Whether the projection found the nose at once.
    private boolean found;

    Whereabouts(Track track, CarParameters car, Circumstances circumstances) {
        this.track = track;
        vehicle = new Vehicle(car, circumstances);
        centre = new CentrePoint(track);
        road = Road.of(track);
        projection = new Projection(track);
    }

    /// At rest on the grid, nothing driven yet.
    void start(StartPosition at) {
        place(at.stationM(), at.offsetM(), at.turnRad());
        projection.find(vehicle.noseX(), vehicle.noseY());
        progress = new Progress(track, at.stationM());
    }

    /// A step begins: where the car is told to go, and a guess where that leads.
    void setOut(double steeringDeg, double speedMps) {
        vehicle.command(steeringDeg, speedMps);
        projection.foresee(vehicle.noseX() + lastX, vehicle.noseY() + lastY);
    }

    /// The car has moved: finds where it is, if simple bounds say that nothing can have come of the step but a crash.
    ///
    /// @return whether they do; otherwise [#lookClosely] is to come next
    boolean glide() {
        double oldX = vehicle.noseX();
        double oldY = vehicle.noseY();
        vehicle.arrive();
        lastX = vehicle.noseX() - oldX;
        lastY = vehicle.noseY() - oldY;
        found = projection.glide(vehicle.noseX(), vehicle.noseY());
        clear = found
                && !Stewards.stands(lastX, lastY)
                && vehicle.surelyOn(road, projection)
                && progress.glide(projection.stationM());
        return clear;
    }

    /// Finds where it is for certain, and lets the stewards watch.
    void lookClosely(Stewards stewards) {
        if (!found) {
            projection.search(vehicle.noseX(), vehicle.noseY());
        }
        progress.moveTo(projection.stationM());
        stewards.watch(lastX, lastY, progress.falling());
    }

    /// Some steps in which nothing happened have led here.
    void cruised(int segment, double x, double y) {
        clear = true;
        vehicle.noseAt(x, y);
        projection.stand(segment, x, y);
        lastX = 0;
        lastY = 0;
    }

    /// The car is put back there.
    void putBack(PuttingBack to) {
        place(to.stationM(), to.offsetM(), 0);
        projection.follow(vehicle.noseX(), vehicle.noseY());
        progress.moveTo(to.stationM());
    }

    /// Whether in the last step nothing can have happened but a crash.
    boolean clear() {
        return clear;
    }

    /// Whether the next steps may be nothing but going on.
    boolean mayGlide() {
        return track.segments() >= LEAST_SEGMENTS && progress.mayGlide();
    }

    boolean allWheelsOnRoad() {
        return vehicle.allWheelsOn(road, projection);
    }

    Vehicle vehicle() {
        return vehicle;
    }

    Road road() {
        return road;
    }

    Projection projection() {
        return projection;
    }

    Progress progress() {
        return progress;
    }

    private void place(double stationM, double offsetM, double turnRad) {
        centre.moveTo(stationM);
        lastX = 0;
        lastY = 0;
        vehicle.place(centre, offsetM, turnRad);
    }
}
