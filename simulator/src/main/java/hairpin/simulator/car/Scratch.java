package hairpin.simulator.car;

/// Where [VectorMotion] keeps what one stage hands to the next: for each quantity a number for each car of a block.
///
/// Where one is no longer needed there is room for another: all of it is to fit into the nearest cache.
final class Scratch {

    /// So many cars go through each stage together: few enough for the nearest cache.
    static final int BLOCK = 64;

    /// How much room that takes.
    static final int SIZE = 49 * BLOCK;

    static final int VX = 0 * BLOCK;
    static final int VY = 1 * BLOCK;
    static final int R = 2 * BLOCK;
    static final int GAIN_X = 3 * BLOCK;
    static final int GAIN_Y = 4 * BLOCK;
    static final int GAIN_R = 5 * BLOCK;
    static final int X = 6 * BLOCK;
    static final int Y = 7 * BLOCK;
    static final int TURNED = 8 * BLOCK;
    static final int LAGGING = 9 * BLOCK;
    static final int CHANGE = 10 * BLOCK;
    static final int KICK = 11 * BLOCK;
    static final int STRAIGHT = 12 * BLOCK;
    static final int WANTED = 13 * BLOCK;
    static final int WANTED_BEFORE = 14 * BLOCK;
    static final int LINEAR = 15 * BLOCK;
    static final int SIDE = 16 * BLOCK;
    static final int GROWS = 17 * BLOCK;
    static final int SLOPE = 16 * BLOCK;
    static final int WHEEL = 21 * BLOCK;
    static final int MX = 18 * BLOCK;
    static final int MR = 19 * BLOCK;
    static final int MY = 20 * BLOCK;
    static final int SLIP_F = 15 * BLOCK;
    static final int SLIP_SPEED = 16 * BLOCK;
    static final int SLIP_R = 17 * BLOCK;
    static final int ANGLE_F = 28 * BLOCK;
    static final int ANGLE_R = 29 * BLOCK;
    static final int PER_LENGTH_F = 23 * BLOCK;
    static final int PER_LENGTH_R = 24 * BLOCK;
    static final int WHEEL_GROWS = 22 * BLOCK;
    static final int SAT_F = 30 * BLOCK;
    static final int FREE_F = 31 * BLOCK;
    static final int BEND_F = 29 * BLOCK;
    static final int SAT_R = 21 * BLOCK;
    static final int FREE_R = 28 * BLOCK;
    static final int BEND_R = 32 * BLOCK;
    static final int SD = 25 * BLOCK;
    static final int CD = 26 * BLOCK;
    static final int FORCE_F = 15 * BLOCK;
    static final int FORCE_R = 16 * BLOCK;
    static final int LESS_F = 33 * BLOCK;
    static final int LESS_R = 34 * BLOCK;
    static final int FRONT_COS = 17 * BLOCK;
    static final int TURNING = 21 * BLOCK;
    static final int SPIN = 23 * BLOCK;
    static final int LEAN_F = 35 * BLOCK;
    static final int MOVING = 27 * BLOCK;
    static final int LEAN_R = 36 * BLOCK;
    static final int DRAGGING = 24 * BLOCK;
    static final int PULL = 29 * BLOCK;
    static final int RATE = 15 * BLOCK;
    static final int FULL = 17 * BLOCK;
    static final int LACK = 22 * BLOCK;
    static final int DECAYED = 24 * BLOCK;
    static final int REST = 25 * BLOCK;
    static final int GOAL = 26 * BLOCK;
    static final int J21 = 21 * BLOCK;
    static final int OFF = 27 * BLOCK;
    static final int J22 = 16 * BLOCK;
    static final int J23 = 37 * BLOCK;
    static final int F2 = 30 * BLOCK;
    static final int J31 = 23 * BLOCK;
    static final int J32 = 38 * BLOCK;
    static final int J33 = 39 * BLOCK;
    static final int F3 = 32 * BLOCK;
    static final int STEERED = 34 * BLOCK;
    static final int BC = 15 * BLOCK;
    static final int ZG2 = 17 * BLOCK;
    static final int ZL2 = 18 * BLOCK;
    static final int G2 = 22 * BLOCK;
    static final int ZG3 = 24 * BLOCK;
    static final int ZL3 = 25 * BLOCK;
    static final int G3 = 26 * BLOCK;
    static final int L2 = 29 * BLOCK;
    static final int L3 = 33 * BLOCK;
    static final int D33 = 21 * BLOCK;
    static final int P2 = 23 * BLOCK;
    static final int D23 = 30 * BLOCK;
    static final int P3 = 32 * BLOCK;
    static final int PER_DET = 34 * BLOCK;
    static final int D22 = 35 * BLOCK;
    static final int D32 = 36 * BLOCK;
    static final int Q2 = 43 * BLOCK;
    static final int Q3 = 44 * BLOCK;
    static final int J12 = 40 * BLOCK;
    static final int J13 = 41 * BLOCK;
    static final int J11 = 42 * BLOCK;
    static final int NEW_X = 28 * BLOCK;
    static final int MEAN_X = 31 * BLOCK;
    static final int LACK_F = 45 * BLOCK;
    static final int LACK_R = 46 * BLOCK;
    static final int MISS_Y = 47 * BLOCK;
    static final int MISS_R = 48 * BLOCK;
    static final int MEAN_R = 15 * BLOCK;
    static final int MOVE_R = 16 * BLOCK;
    static final int MID_X = 17 * BLOCK;
    static final int MOVE_Y = 18 * BLOCK;
    static final int MEAN_Y = 22 * BLOCK;
    static final int MOVE_X = 24 * BLOCK;

    private Scratch() {}
}
