package hairpin.simulator.car;

/// One car's parameters, turned round for the step: inverses, products and grips, reckoned once.
final class Constants {

    private static final double GRAVITY_MPS2 = 9.81;

    final CarParameters car;

    final float steeringGain;
    final float kickRad;
    final float biasRad;
    final float rightGain;
    final float limitRad;
    final float perLimit;

    final float driveGain;
    final float lagS;
    final float perLag;
    final float limitMps2;
    final float linearMps;
    final float earlyS;

    final float frontM;
    final float rearM;
    final float frontTurn;
    final float rearTurn;
    final float turnDamping;
    final float turnDrag;

    final float gripF;
    final float gripR;
    final float stiffF;
    final float stiffR;
    final float perGripF;
    final float perGripR;
    final float drag;

    final float actuatorKeeps;
    final float actuatorOld;
    final float actuatorKick;

    final Substeps usual;
    final Substeps fine;

    /// @param cuts into how many equal parts each substep is cut
    /// @param controlS how long a command holds
    Constants(CarParameters car, int cuts, double controlS) {
        this.car = car;
        Steering steering = car.steering();
        steeringGain = (float) steering.gain();
        kickRad = (float) steering.kickRad();
        biasRad = (float) steering.biasRad();
        rightGain = (float) steering.rightGain();
        limitRad = (float) steering.limitRad();
        perLimit = (float) (1 / steering.limitRad());

        Drive drive = car.drive();
        driveGain = (float) drive.gain();
        lagS = (float) drive.lagS();
        perLag = (float) (1 / drive.lagS());
        limitMps2 = (float) drive.limitMps2();
        linearMps = (float) (drive.limitMps2() * drive.lagS());

        Body body = car.body();
        double xf = body.frontAxleM();
        double xr = body.rearAxleM();
        frontM = (float) xf;
        rearM = (float) xr;
        frontTurn = (float) (xf / body.gyration2M2());
        rearTurn = (float) (xr / body.gyration2M2());
        turnDamping = (float) body.turnDampingPerS();
        turnDrag = (float) body.turnDragPerRad();

        Tyres tyres = car.tyres();
        double loadF = tyres.friction() * GRAVITY_MPS2 * xr / (xf + xr);
        double loadR = tyres.friction() * GRAVITY_MPS2 * xf / (xf + xr);
        gripF = (float) loadF;
        gripR = (float) loadR;
        stiffF = (float) tyres.frontStiffness();
        stiffR = (float) tyres.rearStiffness();
        perGripF = (float) (tyres.frontStiffness() / loadF);
        perGripR = (float) (tyres.rearStiffness() / loadR);
        drag = (float) tyres.frontDrag();

        Actuator actuator = new Actuator(steering, controlS);
        actuatorKeeps = (float) actuator.keeps(controlS);
        actuatorOld = (float) actuator.oldShare(controlS);
        actuatorKick = (float) actuator.kickShare(controlS);
        usual = new Substeps(car, cuts, controlS);
        fine = new Substeps(car, cuts * Substeps.FINE, controlS);
        earlyS = (float) usual.earlyS;
    }
}
