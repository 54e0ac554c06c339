package hairpin.driver.network;

/// Runs an [Inference] in buffers of its own. For one thread at a time; allocates nothing while running.
public final class Pass {

    private static final float[] NO_NUMBERS = {};

    private final BranchPass[] branches;
    private final RowBuffers trunk;
    private final int batch;
    private final int joinedPitch;
    private final int outputPitch;
    private float[] answers;

    Pass(Inference inference, int batch) {
        if (batch < 1 || batch > Kernels.MOST_ROWS) {
            throw new IllegalArgumentException("a batch is 1 to " + Kernels.MOST_ROWS + " frames: " + batch);
        }
        this.batch = batch;
        this.branches = inference.branches().stream()
                .map(branch -> new BranchPass(branch, batch))
                .toArray(BranchPass[]::new);
        int width = 0;
        for (BranchPass branch : branches) {
            width += branch.outputs();
        }
        this.joinedPitch = Kernels.pitch(width);
        this.outputPitch = Kernels.pitch(inference.network().outputs());
        boolean straight = branches.length == 1 && inference.trunk().isEmpty();
        this.trunk = straight ? null : new RowBuffers(batch, width, inference.trunk());
        this.answers = straight ? branches[0].rows() : trunk.rows();
    }

    /// The most frames for one [#run].
    public int batch() {
        return batch;
    }

    /// Runs `count` frames that lie one after the other in `frames` from `framesAt`.
    public void run(byte[] frames, int framesAt, int count) {
        run(frames, framesAt, NO_NUMBERS, 0, count);
    }

    /// The same with the rows of numbers of a second branch, from `numbersAt`.
    public void run(byte[] frames, int framesAt, float[] numbers, int numbersAt, int count) {
        if (count < 0 || count > batch) {
            throw new IllegalArgumentException(count + " frames for a batch of " + batch);
        }
        for (BranchPass branch : branches) {
            branch.run(frames, framesAt, numbers, numbersAt, count);
        }
        if (trunk == null) {
            answers = branches[0].rows();
            return;
        }
        join(count);
        trunk.run(count);
        answers = trunk.rows();
    }

    private void join(int count) {
        int at = 0;
        for (BranchPass branch : branches) {
            int width = branch.outputs();
            for (int i = 0; i < count; i++) {
                System.arraycopy(branch.rows(), i * Kernels.pitch(width), trunk.rows(), i * joinedPitch + at, width);
            }
            at += width;
        }
    }

    /// Output `n` of frame `index` of the last run.
    public float output(int index, int n) {
        return answers[index * outputPitch + n];
    }
}
