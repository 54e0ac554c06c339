package hairpin.trainer.library;

import hairpin.driver.model.ActionSpace;
import hairpin.driver.model.ActionSpace.Action;
import hairpin.driver.network.Dense;
import hairpin.driver.network.Pooling;
import hairpin.driver.network.Softmax;
import hairpin.driver.network.Volume;
import hairpin.driver.network.Window;
import hairpin.driver.write.CarArchive;
import hairpin.driver.write.FrozenGraphWriter;
import hairpin.driver.write.TarGzWriter;
import java.util.List;

/// Car archives with next to nothing inside, each with a digest of its own.
final class TinyModels {

    private static final Volume FRAME = new Volume(120, 160, 1);
    private static final int REGIONS = 16;
    private static final ActionSpace THREE_ACTIONS =
            new ActionSpace.Discrete(List.of(new Action(-20, 1), new Action(0, 2), new Action(20, 1)));

    private TinyModels() {}

    static byte[] archive(int variant) {
        return CarArchive.write(graph(variant), THREE_ACTIONS);
    }

    /// A re-importable folder with something else in it.
    static byte[] with(String path, byte[] content) {
        return new TarGzWriter()
                .file(path, content)
                .file("agent/model.pb", graph(1))
                .file("model_metadata.json", """
                        {"action_space": [{"steering_angle": -20, "speed": 1.0}, {"steering_angle": 0, "speed": 2.0},
                                          {"steering_angle": 20, "speed": 1.0}],
                         "sensor": ["FRONT_FACING_CAMERA"]}""")
                .toBytes();
    }

    private static byte[] graph(int variant) {
        float[] weights = new float[REGIONS * 3];
        weights[0] = variant;
        return FrozenGraphWriter.write(
                FRAME,
                List.of(
                        new Pooling(FRAME, new Window(30, 40, 30, 40), true),
                        new Dense(REGIONS, weights, new float[3], false),
                        new Softmax(3)));
    }
}
