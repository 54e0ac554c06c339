package hairpin.driver.model;

import hairpin.driver.Actions;
import hairpin.driver.Driver;
import hairpin.driver.Observations;
import hairpin.driver.Senses;
import hairpin.driver.network.Inference;
import hairpin.driver.network.Pass;

/// Drives by a network, up to [#BATCH] frames in one pass.
final class NetworkDriver implements Driver {

    /// Enough for dense weights to pay their way; more only costs memory.
    private static final int BATCH = 128;

    /// Numbers that the rows between two layers may take up, whatever an upload's layers look like.
    private static final int MOST_NUMBERS = 8 << 20;

    private final Senses senses;
    private final Inference inference;
    private final Policy policy;
    private final int most;
    private Pass pass;

    NetworkDriver(Senses senses, Inference inference, Policy policy) {
        this.senses = senses;
        this.inference = inference;
        this.policy = policy;
        this.most = Math.clamp(MOST_NUMBERS / inference.widestRow(), 1, BATCH);
        this.pass = inference.newPass(1);
    }

    @Override
    public Senses senses() {
        return senses;
    }

    @Override
    public void drive(Observations seen, int count, Actions out) {
        if (count < 0 || count > seen.capacity() || count > out.capacity()) {
            throw new IllegalArgumentException(count + " cars, but places for " + seen.capacity() + " observations and "
                    + out.capacity() + " actions");
        }
        if (!seen.senses().equals(senses)) {
            throw new IllegalArgumentException("it sees " + seen.senses() + " but needs " + senses);
        }
        int batch = Math.min(count, most);
        if (batch > pass.batch()) {
            pass = inference.newPass(batch);
        }
        for (int first = 0; first < count; first += pass.batch()) {
            int some = Math.min(pass.batch(), count - first);
            pass.run(seen.frames(), seen.offset(first), seen.ranges(), seen.rangesAt(first), some);
            for (int i = 0; i < some; i++) {
                policy.decide(pass, i, out, first + i);
            }
        }
    }
}
