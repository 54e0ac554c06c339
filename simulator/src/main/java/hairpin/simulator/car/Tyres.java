package hairpin.simulator.car;

/// Lateral grip: a force that grows with the slip angle and saturates at friction × load.
///
/// @param friction the coefficient μ
/// @param frontStiffness of the front axle, in (N/kg)/rad
/// @param rearStiffness of the rear axle, in (N/kg)/rad
/// @param frontDrag how much of the front force's backward part slows the car; 1 is a plain bicycle
public record Tyres(double friction, double frontStiffness, double rearStiffness, double frontDrag) {

    public Tyres {
        if (!(friction > 0) || !(frontStiffness > 0) || !(rearStiffness > 0) || !(frontDrag >= 0)) {
            throw new IllegalArgumentException("not tyres: friction=" + friction + " frontStiffness=" + frontStiffness
                    + " rearStiffness=" + rearStiffness + " frontDrag=" + frontDrag);
        }
    }
}
