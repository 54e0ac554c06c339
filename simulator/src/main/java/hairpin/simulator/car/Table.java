package hairpin.simulator.car;

/// The constants of every car of a batch side by side, one row for each quantity, for vectors to load.
final class Table {

    static final int STEERING_GAIN = 0;
    static final int KICK = 1;
    static final int BIAS = 2;
    static final int RIGHT_GAIN = 3;
    static final int LIMIT_RAD = 4;
    static final int PER_LIMIT = 5;
    static final int DRIVE_GAIN = 6;
    static final int LAG = 7;
    static final int PER_LAG = 8;
    static final int LIMIT_MPS2 = 9;
    static final int LINEAR = 10;
    static final int EARLY = 11;
    static final int FRONT = 12;
    static final int REAR = 13;
    static final int FRONT_TURN = 14;
    static final int REAR_TURN = 15;
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

    /// Where the substeps begin; each has [#SUBSTEP_ROWS].
    static final int SUBSTEPS = 28;

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
    static final int SUBSTEP_ROWS = 10;

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
            car.perLimit,
            car.driveGain,
            car.lagS,
            car.perLag,
            car.limitMps2,
            car.linearMps,
            car.earlyS,
            car.frontM,
            car.rearM,
            car.frontTurn,
            car.rearTurn,
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
            car.actuatorKick
        };
        for (int row = 0; row < values.length; row++) {
            rows[row * width + i] = values[row];
        }
        substeps[i] = car.usual.count;
        for (int k = 0; k < Math.min(MOST_SUBSTEPS, car.usual.count); k++) {
            setSubstep(i, k, car.usual);
        }
    }

    private void setSubstep(int i, int k, Substeps car) {
        float[] values = {
            car.stepS[k],
            car.perStep[k],
            car.old[k],
            car.damped[k],
            car.keeps[k],
            car.oldShare[k],
            car.kickShare[k],
            car.keepsGrows[k],
            car.oldGrows[k],
            car.kickGrows[k]
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
