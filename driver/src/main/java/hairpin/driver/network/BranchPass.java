package hairpin.driver.network;

/// Runs one branch in buffers of its own: each frame through the stages for pictures, then all rows together.
final class BranchPass {

    private final ReadyBranch branch;
    private final Stage[] frameStages;
    private final RowBuffers rows;
    private final int rowPitch;
    private final byte[] band;
    private final float[] room;
    private float[] picture;
    private float[] nextPicture;

    BranchPass(ReadyBranch branch, int batch) {
        this.branch = branch;
        this.frameStages = branch.frameStages().toArray(Stage[]::new);
        int largest = branch.inputs();
        for (Stage stage : frameStages) {
            largest = Math.max(largest, stage.outputs());
        }
        boolean plain = frameStages.length == 0;
        this.picture = new float[plain ? 0 : largest + Kernels.TAIL];
        this.nextPicture = new float[picture.length];
        this.room = Stage.room(branch.frameStages());
        int rowInputs = plain ? branch.inputs() : frameStages[frameStages.length - 1].outputs();
        this.rows = new RowBuffers(batch, rowInputs, branch.rowStages());
        Volume volume = branch.source().volume();
        this.band = new byte[Kernels.InputStep.BAND * volume.width() * volume.channels()];
        this.rowPitch = Kernels.pitch(rowInputs);
    }

    int inputs() {
        return branch.inputs();
    }

    int outputs() {
        return branch.outputs();
    }

    /// What came out of the last run: rows, a [Kernels#pitch] apart.
    float[] rows() {
        return rows.rows();
    }

    void run(byte[] frames, int framesAt, float[] numbers, int numbersAt, int count) {
        for (int i = 0; i < count; i++) {
            switch (branch.source()) {
                case Source.Picture _ -> frame(frames, framesAt + i * inputs(), i * rowPitch);
                case Source.Row row -> numbers(numbers, numbersAt + i * row.size(), i * rowPitch);
            }
        }
        rows.run(count);
    }

    private void frame(byte[] frames, int frameAt, int rowAt) {
        boolean plain = frameStages.length == 0;
        branch.input().fill(frames, frameAt, plain ? rows.rows() : picture, plain ? rowAt : 0, band);
        stages(rowAt);
    }

    private void numbers(float[] numbers, int numbersAt, int rowAt) {
        boolean plain = frameStages.length == 0;
        System.arraycopy(numbers, numbersAt, plain ? rows.rows() : picture, plain ? rowAt : 0, inputs());
        stages(rowAt);
    }

    private void stages(int rowAt) {
        int last = frameStages.length - 1;
        for (int s = 0; s < last; s++) {
            frameStages[s].frame().run(picture, 0, nextPicture, 0, room);
            float[] swapped = picture;
            picture = nextPicture;
            nextPicture = swapped;
        }
        if (last >= 0) {
            frameStages[last].frame().run(picture, 0, rows.rows(), rowAt, room);
        }
    }
}
