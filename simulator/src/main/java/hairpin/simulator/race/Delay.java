package hairpin.simulator.race;

/// Commands that are under way for some whole control steps before the car gets them.
final class Delay {

    private final double[] underWay;
    private int next;

    Delay(int steps) {
        underWay = new double[steps];
    }

    int steps() {
        return underWay.length;
    }

    /// What arrives when that is sent.
    double through(double command) {
        if (underWay.length == 0) {
            return command;
        }
        double arriving = underWay[next];
        underWay[next] = command;
        next = (next + 1) % underWay.length;
        return arriving;
    }

    /// Nothing but zero is under way.
    void clear() {
        for (int i = 0; i < underWay.length; i++) {
            underWay[i] = 0;
        }
    }
}
