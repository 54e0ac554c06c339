package hairpin.driver.model;

import hairpin.driver.Actions;
import hairpin.driver.model.ActionSpace.Action;
import hairpin.driver.network.Dense;
import hairpin.driver.network.Layer;
import hairpin.driver.network.Network;
import hairpin.driver.network.Pass;
import hairpin.driver.network.Pointwise;
import java.util.List;

/// What the numbers that a network answers with mean. NaN never wins: a network that overflows still drives, badly.
interface Policy {

    /// Writes the action of frame `index` of a pass to place `at`.
    void decide(Pass pass, int index, Actions out, int at);

    static Policy of(ModelMetadata metadata, Network network) {
        return switch (metadata.actionSpace()) {
            case ActionSpace.Discrete discrete -> best(discrete);
            case ActionSpace.Continuous continuous -> continuous(continuous, squash(metadata, network));
        };
    }

    /// The action with the highest score; of equal ones the first.
    private static Policy best(ActionSpace.Discrete space) {
        Action[] actions = space.actions().toArray(Action[]::new);
        return (pass, index, out, at) -> {
            int best = 0;
            float most = Float.NEGATIVE_INFINITY;
            for (int n = 0; n < actions.length; n++) {
                float score = pass.output(index, n);
                if (score > most) {
                    most = score;
                    best = n;
                }
            }
            out.set(at, actions[best].steeringDeg(), actions[best].speedMps());
        };
    }

    /// How the numbers of a continuous policy become an action.
    enum Squash {
        /// Shares from -1 (low) to 1 (high), cut off beyond.
        SHARES,
        /// Any numbers, to be bent into shares by tanh.
        UNBOUNDED,
        /// Degrees and metres per second already.
        PHYSICAL
    }

    /// PPO answers with shares. SAC's policy node stands before the tanh that its trainer drives through, unless the
    /// graph goes on behind it.
    private static Squash squash(ModelMetadata metadata, Network network) {
        if (metadata.algorithm() == ModelMetadata.Algorithm.clipped_ppo) {
            return Squash.SHARES;
        }
        List<Layer> layers = network.layers();
        Squash found = Squash.UNBOUNDED;
        for (int i = layers.size() - 1; i >= 0 && !(layers.get(i) instanceof Dense); i--) {
            if (layers.get(i) instanceof Pointwise last && last.function() == Pointwise.Function.TANH) {
                found = i == layers.size() - 1 ? Squash.SHARES : Squash.PHYSICAL;
            }
        }
        return found;
    }

    private static Policy continuous(ActionSpace.Continuous space, Squash squash) {
        return (pass, index, out, at) -> out.set(
                at,
                value(space.steeringDeg(), pass.output(index, 0), squash),
                value(space.speedMps(), pass.output(index, 1), squash));
    }

    private static double value(ActionSpace.Range range, float said, Squash squash) {
        double number = Float.isNaN(said) ? 0 : said;
        return switch (squash) {
            case SHARES -> range.at(number);
            case UNBOUNDED -> range.at(StrictMath.tanh(number));
            case PHYSICAL -> range.clamp(number);
        };
    }
}
