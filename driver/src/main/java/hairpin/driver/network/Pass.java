package hairpin.driver.network;

/// Runs an [Inference] in buffers of its own. For one thread at a time; allocates nothing while running.
public final class Pass {

    private final Inference.Stage[] frameStages;
    private final Inference.Stage[] rowStages;
    private final Network network;
    private final int block;
    private final int batch;
    private final int width;
    private float[] picture;
    private float[] nextPicture;
    private float[] rows;
    private float[] nextRows;

    Pass(Inference inference, int batch) {
        if (batch < 1 || batch > 4096) {
            throw new IllegalArgumentException("a batch is 1 to 4096 frames: " + batch);
        }
        this.network = inference.network();
        this.block = inference.block();
        this.batch = batch;
        this.frameStages = inference.frameStages().toArray(Inference.Stage[]::new);
        this.rowStages = inference.rowStages().toArray(Inference.Stage[]::new);
        int largest = network.frame().size();
        for (Inference.Stage stage : frameStages) {
            largest = Math.max(largest, stage.outputs());
        }
        this.picture = new float[largest + Kernels.TAIL];
        this.nextPicture = new float[largest + Kernels.TAIL];
        int frameOutputs =
                frameStages.length == 0 ? network.frame().size() : frameStages[frameStages.length - 1].outputs();
        int widest = frameOutputs;
        for (Inference.Stage stage : rowStages) {
            widest = Math.max(widest, stage.outputs());
        }
        this.rows = new float[batch * widest + Kernels.TAIL];
        this.nextRows = new float[batch * widest + Kernels.TAIL];
        this.width = frameOutputs;
    }

    /// The most frames for one [#run].
    public int batch() {
        return batch;
    }

    /// Runs `count` frames that lie one after the other in `frames` from `frameAt`.
    public void run(byte[] frames, int frameAt, int count) {
        if (count < 0 || count > batch) {
            throw new IllegalArgumentException(count + " frames for a batch of " + batch);
        }
        for (int i = 0; i < count; i++) {
            frame(frames, frameAt + i * network.frame().size(), i * width);
        }
        for (Inference.Stage stage : rowStages) {
            stage.rows().run(rows, count, nextRows);
            float[] swapped = rows;
            rows = nextRows;
            nextRows = swapped;
        }
    }

    private void frame(byte[] frames, int frameAt, int rowAt) {
        if (frameStages.length == 0) {
            network.table().fill(frames, frameAt, network.frame(), block, rows, rowAt);
            return;
        }
        network.table().fill(frames, frameAt, network.frame(), block, picture, 0);
        for (int s = 0; s < frameStages.length - 1; s++) {
            frameStages[s].frame().run(picture, 0, nextPicture, 0);
            float[] swapped = picture;
            picture = nextPicture;
            nextPicture = swapped;
        }
        frameStages[frameStages.length - 1].frame().run(picture, 0, rows, rowAt);
    }

    /// Output `n` of frame `index` of the last run.
    public float output(int index, int n) {
        return rows[index * network.outputs() + n];
    }
}
