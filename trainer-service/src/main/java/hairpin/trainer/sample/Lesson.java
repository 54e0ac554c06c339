package hairpin.trainer.sample;

import hairpin.driver.model.ActionSpace;
import hairpin.driver.model.ActionSpace.Action;
import java.util.List;

/// What a network shall say when the teacher does something: the teacher's steering and speed in the words of the
/// model's action space.
sealed interface Lesson {

    /// How many numbers the network answers with.
    int outputs();

    /// Writes what the network shall say.
    void say(double steeringDeg, double speedMps, float[] label, int at);

    /// Turns a label into that of the frame seen in a mirror.
    void mirror(float[] label, int at);

    /// The action of the space that is closest to what the teacher would do.
    Action closest(double steeringDeg, double speedMps);

    /// Whether the student does what the teacher would, as far as its actions allow.
    boolean agree(double studentDeg, double teacherDeg);

    static Lesson in(ActionSpace space) {
        return switch (space) {
            case ActionSpace.Discrete discrete -> new Choices(discrete.actions());
            case ActionSpace.Continuous continuous -> new Shares(continuous);
        };
    }

    /// Probabilities of actions. An angle between two actions is shared out between them by how near it is to each.
    ///
    /// @param actions from right to left, the left half the mirror image of the right
    record Choices(List<Action> actions) implements Lesson {

        public Choices {
            actions = List.copyOf(actions);
            int last = actions.size() - 1;
            for (int i = 0; i <= last; i++) {
                Action here = actions.get(i);
                Action there = actions.get(last - i);
                if (here.steeringDeg() != -there.steeringDeg()
                        || here.speedMps() != there.speedMps()
                        || (i > 0 && actions.get(i - 1).steeringDeg() >= here.steeringDeg())) {
                    throw new IllegalArgumentException("not from right to left and symmetric: " + actions);
                }
            }
        }

        @Override
        public int outputs() {
            return actions.size();
        }

        @Override
        public void say(double steeringDeg, double speedMps, float[] label, int at) {
            int last = actions.size() - 1;
            for (int i = 0; i <= last; i++) {
                label[at + i] = 0;
            }
            double angle = Math.clamp(
                    steeringDeg,
                    actions.getFirst().steeringDeg(),
                    actions.getLast().steeringDeg());
            int right = 0;
            while (right < last - 1 && actions.get(right + 1).steeringDeg() <= angle) {
                right++;
            }
            double from = actions.get(right).steeringDeg();
            double share = (angle - from) / (actions.get(right + 1).steeringDeg() - from);
            label[at + right] = (float) (1 - share);
            label[at + right + 1] = (float) share;
        }

        @Override
        public void mirror(float[] label, int at) {
            for (int i = 0, j = actions.size() - 1; i < j; i++, j--) {
                float swapped = label[at + i];
                label[at + i] = label[at + j];
                label[at + j] = swapped;
            }
        }

        @Override
        public Action closest(double steeringDeg, double speedMps) {
            Action best = actions.getFirst();
            for (Action action : actions) {
                if (Math.abs(action.steeringDeg() - steeringDeg) < Math.abs(best.steeringDeg() - steeringDeg)) {
                    best = action;
                }
            }
            return best;
        }

        @Override
        public boolean agree(double studentDeg, double teacherDeg) {
            return closest(teacherDeg, 0).steeringDeg() == studentDeg;
        }
    }

    /// Steering and speed as shares of their ranges, -1 for the lower end, 1 for the upper.
    record Shares(ActionSpace.Continuous space) implements Lesson {

        /// Closer than this counts as the same.
        private static final double SAME_DEG = 5;

        @Override
        public int outputs() {
            return 2;
        }

        @Override
        public void say(double steeringDeg, double speedMps, float[] label, int at) {
            label[at] = share(space.steeringDeg(), steeringDeg);
            label[at + 1] = share(space.speedMps(), speedMps);
        }

        private static float share(ActionSpace.Range range, double value) {
            return (float) (2 * (range.clamp(value) - range.low()) / (range.high() - range.low()) - 1);
        }

        @Override
        public void mirror(float[] label, int at) {
            label[at] = -label[at];
        }

        @Override
        public Action closest(double steeringDeg, double speedMps) {
            return new Action(
                    space.steeringDeg().clamp(steeringDeg), space.speedMps().clamp(speedMps));
        }

        @Override
        public boolean agree(double studentDeg, double teacherDeg) {
            return Math.abs(studentDeg - space.steeringDeg().clamp(teacherDeg)) < SAME_DEG;
        }
    }
}
