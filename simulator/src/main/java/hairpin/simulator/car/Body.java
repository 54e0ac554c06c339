package hairpin.simulator.car;

/// How the mass lies and what slows its turning.
///
/// @param frontAxleM from the centre of gravity to the front axle, as far as forces are concerned
/// @param rearAxleM likewise to the rear axle
/// @param gyration2M2 yaw inertia per unit of mass: the squared radius of gyration
/// @param turnDampingPerS slows turning in proportion to the yaw rate
/// @param turnDragPerRad slows turning in proportion to its square
public record Body(
        double frontAxleM, double rearAxleM, double gyration2M2, double turnDampingPerS, double turnDragPerRad) {

    public Body {
        if (!(frontAxleM > 0)
                || !(rearAxleM > 0)
                || !(gyration2M2 > 0)
                || !(turnDampingPerS >= 0)
                || !(turnDragPerRad >= 0)) {
            throw new IllegalArgumentException("not a body: frontAxleM=" + frontAxleM + " rearAxleM=" + rearAxleM
                    + " gyration2M2=" + gyration2M2 + " turnDampingPerS=" + turnDampingPerS + " turnDragPerRad="
                    + turnDragPerRad);
        }
    }
}
