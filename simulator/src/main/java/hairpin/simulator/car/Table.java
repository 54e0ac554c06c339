package hairpin.simulator.car;

/// The constants of every car of a batch side by side, one row for each quantity, for vectors to load.
final class Table {

    static final int STEERING_GAIN = 0;
    static final int KICK = 1;
    static final int BIAS = 2;
    static final int RIGHT_GAIN = 3;
    static final int LIMIT_RAD = 4;
    static final int MINUS_PER_LIMIT = 5;
    static final int DRIVE_GAIN = 6;
    static final int LAG = 7;
    static final int PER_LAG = 8;
    static final int LIMIT_MPS2 = 9;
    static final int LINEAR = 10;
    static final int EARLY = 11;
    static final int FRONT = 12;
    static final int MINUS_REAR = 13;
    static final int FRONT_TURN = 14;
    static final int MINUS_REAR_TURN = 15;
    static final int TURN_DAMPING = 16;
    static final int TURN_DRAG = 17;
    static final int GRIP_F = 18;
    static final int GRIP_R = 19;
    static final int STIFF_F = 20;
    static final int STIFF_R = 21;
    static final int PER_GRIP_F = 22;
    static final int PER_GRIP_R = 23;
    static final int DRAG = 24;
    static final int ACTUATOR_KEEPS = 25;
    static final int ACTUATOR_OLD = 26;
    static final int ACTUATOR_KICK = 27;
    static final int MINUS_PER_GRIP_F = 28;
    static final int MINUS_PER_GRIP_R = 29;

    static final int PER_GRIP = 30;
    static final int FORESEEN_X = 31;
    static final int FORESEEN_TURN = 32;
    static final int JUMP_KEEPS = 33;
    static final int JUMP_OLD = 34;
    static final int CURVE_F = 35;
    static final int CURVE_R = 36;

    /// Where the substeps begin; each has [#SUBSTEP_ROWS].
    static final int SUBSTEPS = 37;

    static final int STEP = 0;
    static final int PER_STEP = 1;
    static final int OLD = 2;
    static final int DAMPED = 3;
    static final int KEEPS = 4;
    static final int OLD_SHARE = 5;
    static final int KICK_SHARE = 6;
    static final int KEEPS_GROWS = 7;
    static final int OLD_GROWS = 8;
    static final int KICK_GROWS = 9;
    static final int MINUS_STEP = 10;
    static final int HARD_F = 11;
    static final int HARD_R = 12;
    static final int SUBSTEP_ROWS = 13;

    /// Cars with more substeps go one by one.
    static final int MOST_SUBSTEPS = 4;

    final float[] rows;
    final int width;
    final int[] substeps;

    Table(int width) {
        this.width = width;
        rows = new float[(SUBSTEPS + MOST_SUBSTEPS * SUBSTEP_ROWS) * width];
        substeps = new int[width];
    }

    void set(int i, Constants car) {
        float[] values = {
            car.steeringGain,
            car.kickRad,
            car.biasRad,
            car.rightGain,
            car.limitRad,
            car.minusPerLimit,
            car.driveGain,
            car.lagS,
            car.perLag,
            car.limitMps2,
            car.linearMps,
            car.earlyS,
            car.frontM,
            car.minusRearM,
            car.frontTurn,
            car.minusRearTurn,
            car.turnDamping,
            car.turnDrag,
            car.gripF,
            car.gripR,
            car.stiffF,
            car.stiffR,
            car.perGripF,
            car.perGripR,
            car.drag,
            car.actuatorKeeps,
            car.actuatorOld,
            car.actuatorKick,
            car.minusPerGripF,
            car.minusPerGripR,
            car.perGrip,
            car.usual.foreseenX,
            car.foreseenTurn,
            car.usual.jumpKeeps,
            car.usual.jumpOld,
            car.curveF,
            car.curveR
        };
        for (int row = 0; row < values.length; row++) {
            rows[row * width + i] = values[row];
        }
        substeps[i] = car.usual.count;
        for (int k = 0; k < Math.min(MOST_SUBSTEPS, car.usual.count); k++) {
            setSubstep(i, k, car.usual.each[k]);
        }
    }

    private void setSubstep(int i, int k, Substep car) {
        float[] values = {
            car.stepS,
            car.perStep,
            car.old,
            car.damped,
            car.keeps,
            car.oldShare,
            car.kickShare,
            car.keepsGrows,
            car.oldGrows,
            car.kickGrows,
            car.minusStepS,
            car.hardF,
            car.hardR
        };
        for (int row = 0; row < SUBSTEP_ROWS; row++) {
            rows[(SUBSTEPS + k * SUBSTEP_ROWS + row) * width + i] = values[row];
        }
    }

    /// How many substeps each of those cars takes; 0 when they differ, or take too many.
    int substeps(int from, int cars) {
        int count = substeps[from];
        for (int i = from + 1; i < from + cars; i++) {
            if (substeps[i] != count) {
                return 0;
            }
        }
        return count <= MOST_SUBSTEPS ? count : 0;
    }
}
