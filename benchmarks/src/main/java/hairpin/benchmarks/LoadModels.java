package hairpin.benchmarks;

import hairpin.cli.stack.Project;
import hairpin.driver.write.GraphDefWriter;
import hairpin.driver.write.TarGzWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.SplittableRandom;

/// What the loads race.
final class LoadModels {

    private static final int RAYS = 64;
    private static final int HIDDEN = 64;

    private final String what;
    private final String fileName;
    private final byte[] archive;

    private LoadModels(String what, String fileName, byte[] archive) {
        this.what = what;
        this.fileName = fileName;
        this.archive = archive.clone();
    }

    /// In words.
    String what() {
        return what;
    }

    String fileName() {
        return fileName;
    }

    byte[] archive() {
        return archive.clone();
    }

    /// A camera model that comes with the project and drives well.
    static LoadModels cnn() {
        String name = "free-hand.tar.gz";
        try {
            byte[] archive =
                    Files.readAllBytes(Project.home().resolve("samples/models").resolve(name));
            return new LoadModels("CNN", name, archive);
        } catch (IOException missing) {
            throw new UncheckedIOException("the load needs the sample model " + name, missing);
        }
    }

    /// Two hidden layers behind a LIDAR, untrained: it drives, leaves the road and is put back.
    static LoadModels mlp() {
        SplittableRandom random = new SplittableRandom(3);
        String rays = "main_level/agent/main/online/network_0/LIDAR/LIDAR";
        byte[] graph = new GraphDefWriter()
                .placeholder(rays, -1, RAYS)
                .floats("w1", new long[] {RAYS, HIDDEN}, numbers(random, RAYS * HIDDEN))
                .floats("w2", new long[] {HIDDEN, HIDDEN}, numbers(random, HIDDEN * HIDDEN))
                .floats("w3", new long[] {HIDDEN, 3}, numbers(random, HIDDEN * 3))
                .node("MatMul", "h1", rays, "w1")
                .node("Relu", "r1", "h1")
                .node("MatMul", "h2", "r1", "w2")
                .node("Relu", "r2", "h2")
                .node("MatMul", "main_level/agent/main/online/network_1/ppo_head_0/policy", "r2", "w3")
                .toBytes();
        byte[] archive = new TarGzWriter()
                .file("agent/model.pb", graph)
                .file("model_metadata.json", """
                        {"action_space": [{"steering_angle": -20, "speed": 1.5}, {"steering_angle": 0, "speed": 2},
                                          {"steering_angle": 20, "speed": 1.5}],
                         "sensor": ["LIDAR"], "neural_network": "DEEP_CONVOLUTIONAL_NETWORK_SHALLOW",
                         "training_algorithm": "clipped_ppo", "action_space_type": "discrete", "version": "5"}
                        """)
                .toBytes();
        return new LoadModels("MLP", "mlp.tar.gz", archive);
    }

    private static float[] numbers(SplittableRandom random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (random.nextDouble() - 0.5) / 4;
        }
        return numbers;
    }
}
