package hairpin.benchmarks;

import hairpin.cli.stack.Project;
import hairpin.driver.write.GraphDefWriter;
import hairpin.driver.write.TarGzWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// What the loads race.
final class LoadModels {

    private static final int RAYS = 64;
    private static final int RAYS_ASIDE = 9;
    private static final int HIDDEN = 64;

    private static final int RIGHT = 0;
    private static final int STRAIGHT = 1;
    private static final int LEFT = 2;
    private static final int ACTIONS = 3;

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

    /// Two hidden layers behind a LIDAR, wired by hand: it turns to the side on which the borders are further away, and
    /// goes straight on where they are much the same. It leaves the road hardly ever.
    static LoadModels mlp() {
        String rays = "main_level/agent/main/online/network_0/LIDAR/LIDAR";
        float[] passedOn = new float[HIDDEN * HIDDEN];
        passedOn[0] = 1;
        passedOn[HIDDEN + 1] = 1;
        float[] votes = new float[HIDDEN * ACTIONS];
        votes[LEFT] = 1;
        votes[ACTIONS + RIGHT] = 1;
        float[] straightOn = new float[ACTIONS];
        straightOn[STRAIGHT] = 0.15f;
        byte[] graph = new GraphDefWriter()
                .placeholder(rays, -1, RAYS)
                .floats("w1", new long[] {RAYS, HIDDEN}, sides())
                .floats("w2", new long[] {HIDDEN, HIDDEN}, passedOn)
                .floats("w3", new long[] {HIDDEN, ACTIONS}, votes)
                .floats("b3", new long[] {ACTIONS}, straightOn)
                .node("MatMul", "h1", rays, "w1")
                .node("Relu", "r1", "h1")
                .node("MatMul", "h2", "r1", "w2")
                .node("Relu", "r2", "h2")
                .node("MatMul", "h3", "r2", "w3")
                .node("BiasAdd", "main_level/agent/main/online/network_1/ppo_head_0/policy", "h3", "b3")
                .toBytes();
        byte[] archive = new TarGzWriter()
                .file("agent/model.pb", graph)
                .file("model_metadata.json", """
                        {"action_space": [{"steering_angle": -25, "speed": 1.2}, {"steering_angle": 0, "speed": 1.44},
                                          {"steering_angle": 25, "speed": 1.2}],
                         "sensor": ["LIDAR"], "neural_network": "DEEP_CONVOLUTIONAL_NETWORK_SHALLOW",
                         "training_algorithm": "clipped_ppo", "action_space_type": "discrete", "version": "5"}
                        """)
                .toBytes();
        return new LoadModels("MLP", "mlp.tar.gz", archive);
    }

    /// The first hidden number is by how much further it is to the left than to the right, 20° to 60° off the front, in
    /// metres; the second is the other way round.
    private static float[] sides() {
        float[] weights = new float[RAYS * HIDDEN];
        for (int ray = 0; ray < RAYS; ray++) {
            double offFrontDeg = -150 + 300.0 * ray / (RAYS - 1);
            if (Math.abs(offFrontDeg) >= 20 && Math.abs(offFrontDeg) <= 60) {
                float share = (float) (Math.signum(offFrontDeg) / RAYS_ASIDE);
                weights[ray * HIDDEN] = share;
                weights[ray * HIDDEN + 1] = -share;
            }
        }
        return weights;
    }
}
