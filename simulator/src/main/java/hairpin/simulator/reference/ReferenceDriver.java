package hairpin.simulator.reference;

import static hairpin.simulator.maths.RepeatableMath.atan2;
import static hairpin.simulator.maths.RepeatableMath.cos;
import static hairpin.simulator.maths.RepeatableMath.sin;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Chassis;
import hairpin.simulator.maths.RepeatableMath;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.track.Track;

/// Drives a track by the map: pure pursuit of a smooth line at the speed that the car's grip allows.
///
/// The car steers slowly, so the driver thinks ahead: it reckons where the car will be a moment later, decides there
/// what curvature leads back to the line, and asks for so much steering that the actuator gets there in that moment.
///
/// Made for one track, car and style; keeps no state, so one driver may drive many rollouts, in turns, from several
/// threads. The same rollout gets the same action, to the bit.
public final class ReferenceDriver {

    // Found by trying, over our own, generated and real tracks, until both cars left none of the roads.

    /// How far ahead in time it steers, and picks its speed, as a share of the actuator's and the drive's lag.
    private static final double STEER_AHEAD = 0.65;

    private static final double SPEED_AHEAD = 0.35;

    /// How much of what the actuator would need to get there in that time is asked for.
    private static final double BOOST_SHARE = 0.64;

    /// From where the car will be to the point of the line it aims at: so far, and so much more for each m/s.
    private static final double AIM_M = 0.18;

    private static final double AIM_S = 0.24;

    private final CarParameters car;
    private final RacingLine line;
    private final SpeedProfile profile;
    private final Handling handling;
    private final double aheadS;
    private final double boost;
    private final double speedAheadS;

    public ReferenceDriver(Track track, CarParameters car) {
        this(track, car, ReferenceStyle.PAR);
    }

    public ReferenceDriver(Track track, CarParameters car, ReferenceStyle style) {
        this(track, car, style, new Handling(car));
    }

    ReferenceDriver(Track track, CarParameters car, ReferenceStyle style, Handling handling) {
        this.car = car;
        this.handling = handling;
        line = new RacingLine(track, style.lineShare());
        profile = new SpeedProfile(line, handling, car, style);
        aheadS = STEER_AHEAD * car.steering().lagS();
        boost = BOOST_SHARE
                / -RepeatableMath.expMinusOne(-aheadS / car.steering().lagS());
        speedAheadS = SPEED_AHEAD * car.drive().lagS();
    }

    /// Decides the next action of a rollout on this driver's track.
    ///
    /// @param action gets the steering angle in degrees, positive to the left, and the speed in m/s
    public void drive(Rollout rollout, double[] action) {
        double station = rollout.projection().stationM();
        double speed = Math.max(rollout.speedMps(), 0.3);
        double bend = rollout.yawRateRadps() / speed;

        // Where the car will be: along the arc that it is on.
        double travelM = speed * aheadS;
        double turn = bend * travelM;
        double course = rollout.yawRad() + 0.5 * turn;
        double x = rollout.baseX() + travelM * cos(course);
        double y = rollout.baseY() + travelM * sin(course);
        double yaw = rollout.yawRad() + turn;

        double aimM = aimM(speed);
        double target = (station - Chassis.NOSE_M + travelM + aimM) / line.stepM;
        double dx = line.xAt(target) - x;
        double dy = line.yAt(target) - y;
        double distanceM = Math.sqrt(dx * dx + dy * dy);
        double wanted = 2 * sin(RepeatableMath.wrap(atan2(dy, dx) - yaw)) / Math.max(distanceM, 0.1);

        double have = handling.steeringDeg(bend, speed);
        double want = handling.steeringDeg(wanted, speed);
        action[0] = Math.clamp(have + boost * (want - have), -30.0, 30.0);
        action[1] = commandMps(station, speed);
    }

    /// How long a lap should take by the map: at flying start, or from rest to the end of an open road.
    public double predictedLapS() {
        return new LapForecast(line, car.drive(), this).lapS();
    }

    /// What it would ask for so far along the centre line.
    double commandMps(double stationM, double speedMps) {
        return speedAt((stationM + speedMps * speedAheadS) / line.stepM);
    }

    /// How far ahead of the car the point of the line is that it steers to.
    static double aimM(double speedMps) {
        return AIM_M + AIM_S * speedMps;
    }

    private double speedAt(double at) {
        int i = (int) Math.floor(at);
        double here = profile.speedMps[line.at(i)];
        return here + (at - i) * (profile.speedMps[line.at(i + 1)] - here);
    }
}
