package hairpin.evaluation.child;

import hairpin.driver.model.ActionSpace;
import hairpin.driver.model.Model;
import hairpin.driver.model.ModelReader;
import hairpin.driver.model.ModelReading;
import hairpin.driver.network.Convolution;
import hairpin.driver.network.Dense;
import hairpin.driver.network.Layer;
import hairpin.driver.network.Volume;
import hairpin.driver.network.Window;
import hairpin.driver.write.CarArchive;
import hairpin.driver.write.FrozenGraphWriter;
import hairpin.driver.write.GraphDefWriter;
import hairpin.driver.write.TarGzWriter;
import java.util.List;

/// Made-up models of the kinds that are submitted most, to warm up with. They drive, not well.
final class TrialModels {

    private static final Volume FRAME = new Volume(120, 160, 1);
    private static final int RAYS = 64;
    private static final int HIDDEN = 64;
    private static final int ACTIONS = 3;

    private TrialModels() {}

    /// Sees as the field's network does, with fewer neurons behind it.
    static Model camera() {
        return model(cameraArchive());
    }

    /// Two hidden layers behind a LIDAR.
    static Model lidar() {
        return model(lidarArchive());
    }

    static byte[] cameraArchive() {
        Convolution first = new Convolution(FRAME, new Window(8, 8, 4, 4), weights(8 * 8 * 32), new float[32], true);
        Convolution second =
                new Convolution(first.out(), new Window(4, 4, 2, 2), weights(4 * 4 * 32 * 64), new float[64], true);
        Convolution third =
                new Convolution(second.out(), new Window(3, 3, 1, 1), weights(3 * 3 * 64 * 64), new float[64], true);
        Dense hidden = new Dense(third.outputs(), weights(third.outputs() * HIDDEN), new float[HIDDEN], true);
        Dense head = new Dense(HIDDEN, weights(HIDDEN * ACTIONS), new float[ACTIONS], false);
        return CarArchive.write(
                FrozenGraphWriter.write(FRAME, List.<Layer>of(first, second, third, hidden, head)),
                new ActionSpace.Discrete(List.of(
                        new ActionSpace.Action(-20, 1),
                        new ActionSpace.Action(0, 1.5),
                        new ActionSpace.Action(20, 1))));
    }

    static byte[] lidarArchive() {
        String rays = "main_level/agent/main/online/network_0/LIDAR/LIDAR";
        byte[] graph = new GraphDefWriter()
                .placeholder(rays, -1, RAYS)
                .floats("w1", new long[] {RAYS, HIDDEN}, weights(RAYS * HIDDEN))
                .floats("w2", new long[] {HIDDEN, HIDDEN}, weights(HIDDEN * HIDDEN))
                .floats("w3", new long[] {HIDDEN, ACTIONS}, weights(HIDDEN * ACTIONS))
                .node("MatMul", "h1", rays, "w1")
                .node("Relu", "r1", "h1")
                .node("MatMul", "h2", "r1", "w2")
                .node("Relu", "r2", "h2")
                .node("MatMul", "main_level/agent/main/online/network_1/ppo_head_0/policy", "r2", "w3")
                .toBytes();
        return new TarGzWriter()
                .file("agent/model.pb", graph)
                .file("model_metadata.json", """
                        {"action_space": [{"steering_angle": -20, "speed": 1}, {"steering_angle": 0, "speed": 1.5},
                                          {"steering_angle": 20, "speed": 1}],
                         "sensor": ["LIDAR"], "neural_network": "DEEP_CONVOLUTIONAL_NETWORK_SHALLOW",
                         "training_algorithm": "clipped_ppo", "action_space_type": "discrete", "version": "5"}
                        """)
                .toBytes();
    }

    private static Model model(byte[] archive) {
        return switch (ModelReader.read("trial", archive)) {
            case ModelReading.Readable readable -> readable.model();
            case ModelReading.Refused refused ->
                throw new IllegalStateException(refused.refusal().sentence());
        };
    }

    private static float[] weights(int count) {
        float[] weights = new float[count];
        long mixed = count;
        for (int i = 0; i < count; i++) {
            mixed = mixed * 0x5851f42d4c957f2dL + 0x14057b7ef767814fL;
            weights[i] = (mixed >> 40) * 0x1p-27f;
        }
        return weights;
    }
}
