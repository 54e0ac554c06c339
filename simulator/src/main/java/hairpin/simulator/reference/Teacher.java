package hairpin.simulator.reference;

import static hairpin.simulator.maths.RepeatableMath.atan2;
import static hairpin.simulator.maths.RepeatableMath.cos;
import static hairpin.simulator.maths.RepeatableMath.sin;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Chassis;
import hairpin.simulator.maths.RepeatableMath;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.track.Track;

/// The reference driver as a teacher of those who see nothing but pictures.
///
/// [ReferenceDriver] corrects how the car is turning at the moment, which no single picture tells; whoever learns from
/// it learns averages of advice that contradicts itself. A teacher supposes that the car turns as its line does there,
/// so its advice follows from where the car is, which way it points and how fast it goes. It looks farther ahead, and
/// pays for that in speed: at 1.8 m/s and five steering angles it still leaves no road, at 2.1 m/s it does.
///
/// Made for one track, car and style; keeps no state. The same rollout gets the same advice, to the bit.
public final class Teacher {

    // Found by trying, over our own and generated tracks, with five and with three steering angles.

    /// How far ahead in time it steers, as a share of the actuator's lag.
    private static final double STEER_AHEAD = 0.3;

    /// How much of what the actuator would need to get there in that time is asked for.
    private static final double BOOST_SHARE = 0.4;

    /// From where the car will be to the point of the line it aims at: so far, and so much more for each m/s.
    private static final double AIM_M = 0.5;

    private static final double AIM_S = 0.3;

    /// Points of the line to either side from which it takes how the line bends.
    private static final int REACH = 2;

    private final RacingLine line;
    private final SpeedProfile profile;
    private final Handling handling;
    private final double aheadS;
    private final double boost;

    public Teacher(Track track, CarParameters car, ReferenceStyle style) {
        line = new RacingLine(track, style.lineShare());
        handling = new Handling(car);
        profile = new SpeedProfile(line, handling, car, style);
        aheadS = STEER_AHEAD * car.steering().lagS();
        boost = BOOST_SHARE / -RepeatableMath.expMinusOne(-STEER_AHEAD);
    }

    /// What to do next in a rollout on this teacher's track.
    ///
    /// @param action gets the steering angle in degrees, positive to the left, and the speed in m/s
    public void advise(Rollout rollout, double[] action) {
        double station = rollout.projection().stationM() - Chassis.NOSE_M;
        double speed = Math.max(rollout.speedMps(), 0.3);
        double bend = line.curvature((int) Math.rint(station / line.stepM), REACH);
        double travelM = speed * aheadS;
        double turn = bend * travelM;
        double course = rollout.yawRad() + 0.5 * turn;
        double target = (station + travelM + AIM_M + AIM_S * speed) / line.stepM;
        double dx = line.xAt(target) - rollout.baseX() - travelM * cos(course);
        double dy = line.yAt(target) - rollout.baseY() - travelM * sin(course);
        double distanceM = Math.sqrt(dx * dx + dy * dy);
        double aside = RepeatableMath.wrap(atan2(dy, dx) - rollout.yawRad() - turn);
        double wanted = 2 * sin(aside) / Math.max(distanceM, 0.1);

        double have = handling.steeringDeg(bend, speed);
        double want = handling.steeringDeg(wanted, speed);
        action[0] = Math.clamp(have + boost * (want - have), -30.0, 30.0);
        action[1] = profile.speedMps[line.at((int) Math.rint((station + travelM) / line.stepM))];
    }
}
