package hairpin.cli.fit;

import hairpin.simulator.car.Body;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Cars;
import hairpin.simulator.car.Drive;
import hairpin.simulator.car.Steering;
import hairpin.simulator.car.Tyres;
import java.util.List;

/// One parameter of a car that a fit may turn.
///
/// @param step by how much the search first tries to turn it: a share of its value when `byRatio`
record Knob(String name, boolean byRatio, double step, double least, double most) {

    private static final double LATEST_S = Cars.CONTROL_STEP_S;

    /// All of them, in the order of [#values].
    static final List<Knob> ALL = List.of(
            new Knob("steering latency s", false, 0.01, 0, LATEST_S),
            new Knob("steering lag s", true, 0.1, 0.01, 2),
            new Knob("steering kick rad", false, 0.015, 0, 0.3),
            new Knob("steering direct", false, 0.1, -0.9, 0.9),
            new Knob("steering gain", true, 0.1, 0.2, 3),
            new Knob("steering right gain", true, 0.1, 0.5, 2),
            new Knob("steering bias rad", false, 0.01, -0.1, 0.1),
            new Knob("steering limit rad", true, 0.1, 0.2, 1.5),
            new Knob("drive latency s", false, 0.01, 0, LATEST_S),
            new Knob("drive gain", true, 0.05, 0.5, 2),
            new Knob("drive lag s", true, 0.1, 0.005, 1),
            new Knob("drive limit m/s2", true, 0.1, 1, 50),
            new Knob("tyres friction", true, 0.1, 0.1, 3),
            new Knob("tyres front stiffness", true, 0.1, 5, 500),
            new Knob("tyres rear stiffness", true, 0.1, 5, 500),
            new Knob("tyres front drag", true, 0.1, 0, 5),
            new Knob("body front axle m", true, 0.1, 0.03, 0.3),
            new Knob("body rear axle m", true, 0.1, 0.03, 0.3),
            new Knob("body gyration2 m2", true, 0.1, 0.001, 0.1),
            new Knob("body turn damping 1/s", false, 2, 0, 50),
            new Knob("body turn drag 1/rad", false, 0.15, 0, 10));

    static double[] values(CarParameters car) {
        Steering steering = car.steering();
        Drive drive = car.drive();
        Tyres tyres = car.tyres();
        Body body = car.body();
        return new double[] {
            steering.latencyS(),
            steering.lagS(),
            steering.kickRad(),
            steering.direct(),
            steering.gain(),
            steering.rightGain(),
            steering.biasRad(),
            steering.limitRad(),
            drive.latencyS(),
            drive.gain(),
            drive.lagS(),
            drive.limitMps2(),
            tyres.friction(),
            tyres.frontStiffness(),
            tyres.rearStiffness(),
            tyres.frontDrag(),
            body.frontAxleM(),
            body.rearAxleM(),
            body.gyration2M2(),
            body.turnDampingPerS(),
            body.turnDragPerRad()
        };
    }

    static CarParameters car(String name, double[] v) {
        return new CarParameters(
                name,
                new Steering(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]),
                new Drive(v[8], v[9], v[10], v[11]),
                new Tyres(v[12], v[13], v[14], v[15]),
                new Body(v[16], v[17], v[18], v[19], v[20]));
    }

    /// The car that is so many steps away from another one, knob by knob, held to what makes sense.
    static CarParameters turned(CarParameters from, double[] steps) {
        double[] values = values(from);
        for (int k = 0; k < values.length; k++) {
            Knob knob = ALL.get(k);
            double turned =
                    knob.byRatio ? values[k] * Math.exp(knob.step * steps[k]) : values[k] + knob.step * steps[k];
            values[k] = Math.clamp(turned, knob.least, knob.most);
        }
        return car(from.name(), values);
    }

    /// The same car with numbers that people can read: four digits.
    static CarParameters rounded(CarParameters car) {
        double[] values = values(car);
        for (int k = 0; k < values.length; k++) {
            values[k] = Double.parseDouble(Preset.number(values[k]));
        }
        return car(car.name(), values);
    }
}
