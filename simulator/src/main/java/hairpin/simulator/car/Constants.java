package hairpin.simulator.car;

/// One car's parameters, turned round for the step: inverses, products and grips, reckoned once.
final class Constants {

    private static final double GRAVITY_MPS2 = 9.81;

    private static volatile Constants last;

    final CarParameters car;

    final float steeringGain;
    final float kickRad;
    final float biasRad;
    final float rightGain;
    final float limitRad;
    final float minusPerLimit;

    final float driveGain;
    final float lagS;
    final float perLag;
    final float limitMps2;
    final float linearMps;
    final float earlyS;

    final float frontM;
    final float minusRearM;
    final float frontTurn;
    final float minusRearTurn;
    final float turnDamping;
    final float turnDrag;

    final float gripF;
    final float gripR;
    final float stiffF;
    final float stiffR;
    final float perGripF;
    final float minusPerGripF;
    final float perGripR;
    final float minusPerGripR;
    final float perGrip;
    final float foreseenTurn;
    final float curveF;
    final float curveR;
    final float drag;

    final float actuatorKeeps;
    final float actuatorOld;
    final float actuatorKick;

    final Substeps usual;
    final Substeps fine;
    private volatile Table row;

    /// For cars of this kind alone: as many alike as the widest vector holds.
    Table row() {
        Table made = row;
        if (made == null) {
            made = new Table(Cars.PADDING);
            for (int i = 0; i < Cars.PADDING; i++) {
                made.set(i, this);
            }
            row = made;
        }
        return made;
    }

    /// For usual control steps. Cars of one kind are made again and again, so the last one is remembered.
    ///
    /// @param cuts into how many equal parts each substep is cut
    static Constants of(CarParameters car, int cuts) {
        if (cuts != 1) {
            return new Constants(car, cuts, Cars.CONTROL_STEP_S);
        }
        Constants known = last;
        if (known == null || !known.car.equals(car)) {
            known = new Constants(car, 1, Cars.CONTROL_STEP_S);
            last = known;
        }
        return known;
    }

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
        minusPerLimit = (float) (-1 / steering.limitRad());

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
        minusRearM = (float) -xr;
        frontTurn = (float) (xf / body.gyration2M2());
        minusRearTurn = (float) (-xr / body.gyration2M2());
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
        minusPerGripF = -perGripF;
        perGripR = (float) (tyres.rearStiffness() / loadR);
        minusPerGripR = -perGripR;
        perGrip = (float) (1 / (tyres.friction() * GRAVITY_MPS2));
        foreseenTurn = PlainMotion.TURN_FORESIGHT * frontTurn;
        curveF = -gripF * perGripF * perGripF;
        curveR = -gripR * perGripR * perGripR;
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
