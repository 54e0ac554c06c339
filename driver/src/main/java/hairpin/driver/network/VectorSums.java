package hairpin.driver.network;

import static hairpin.driver.network.VectorKernels.LANES;

/// Goes through any number of places in groups that fit the registers.
final class VectorSums {

    /// Registers allow eight places at once, or four.
    private static final boolean MANY_REGISTERS = LANES >= 16;

    private final Places[] groups;

    /// @param corners where each place's inputs begin
    /// @param step from one place's sums to the next
    VectorSums(PackedWeights packed, int[] corners, int step) {
        Places four = new FourPlaces(packed, corners, step);
        Places one = new OnePlace(packed, corners, step);
        this.groups = MANY_REGISTERS
                ? new Places[] {new EightPlaces(packed, corners, step), four, one}
                : new Places[] {four, one};
    }

    /// Places `from` to just before `to`.
    void add(float[] in, int inAt, int from, int to, float[] out, int outAt, Places.Part part) {
        int place = from;
        int ahead = part.next().from();
        for (Places group : groups) {
            for (; to - place >= group.least(); place += group.most()) {
                group.add(in, inAt, place, to - 1, out, outAt, part, ahead);
                ahead = Math.min(
                        ahead + part.length() * Places.Ahead.EACH, part.next().most());
            }
        }
    }
}
