package hairpin.driver.network;

import java.util.List;

/// Two buffers between which rows of numbers, one for each frame and a [Kernels#pitch] apart, go from layer to layer.
final class RowBuffers {

    private final Stage[] stages;
    private float[] now;
    private float[] next;
    private final float[] room;

    /// @param inputs the width of the rows that the first stage takes
    RowBuffers(int batch, int inputs, List<Stage> stages) {
        this.stages = stages.toArray(Stage[]::new);
        int widest = inputs;
        for (Stage stage : stages) {
            widest = Math.max(widest, stage.outputs());
        }
        int rows = stages.isEmpty() || batch == 1 ? batch : batch + Kernels.SPARE_ROWS;
        this.now = new float[Math.addExact(Math.multiplyExact(rows, Kernels.pitch(widest)), Kernels.TAIL)];
        this.room = Stage.room(stages);
        this.next = stages.isEmpty() ? now : new float[now.length];
    }

    /// What goes in before [#run], and what came out after it.
    float[] rows() {
        return now;
    }

    void run(int count) {
        for (Stage stage : stages) {
            stage.rows().run(now, count, next, room);
            float[] swapped = now;
            now = next;
            next = swapped;
        }
    }
}
