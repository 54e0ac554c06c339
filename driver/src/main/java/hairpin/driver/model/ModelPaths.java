package hairpin.driver.model;

import hairpin.driver.bounds.Limits;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The paths in an archive that count, and how much of each is read.
enum ModelPaths {
    METADATA("([^/]+/)?(model/)?model_metadata\\.json", Limits.TEXT_BYTES),
    /// Which of the iterations is the best, by the trainer's own measure.
    CHECKPOINTS("([^/]+/)?model/deepracer_checkpoints\\.json", Limits.TEXT_BYTES),
    /// The frozen graph of a car archive.
    CAR("([^/]+/)?(agent/)?model\\.pb", Limits.GRAPH_BYTES),
    /// A frozen graph of the re-importable folder, one for each of the last iterations.
    ITERATION("([^/]+/)?model/model_(\\d{1,6})\\.pb", Limits.GRAPH_BYTES),
    ONNX("([^/]+/){0,2}[^/]+\\.onnx", Limits.GRAPH_BYTES),
    /// Deeplearning4j's description of a network.
    LAYOUT("([^/]+/)?configuration\\.json", Limits.TEXT_BYTES),
    /// Deeplearning4j's weights.
    WEIGHTS("([^/]+/)?coefficients\\.bin", Limits.GRAPH_BYTES);

    private static final Pattern SERIALISED = Pattern.compile("([^/]+/)?(preprocessor|normalizer)\\.bin");

    private final Pattern pattern;
    private final int limit;

    ModelPaths(String pattern, int limit) {
        this.pattern = Pattern.compile(pattern);
        this.limit = limit;
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    /// The most bytes of a file that are of interest; 0 for none.
    static int limit(String path) {
        for (ModelPaths kind : values()) {
            if (kind.matches(path)) {
                return kind.limit;
            }
        }
        return 0;
    }

    /// Which iteration's graph this is; -1 for another file.
    static int iteration(String path) {
        Matcher matcher = ITERATION.pattern.matcher(path);
        return matcher.matches() ? Integer.parseInt(matcher.group(2)) : -1;
    }

    /// Deeplearning4j's way of keeping what happens to inputs beside a network: serialised Java objects.
    static boolean isSerialised(String path) {
        return SERIALISED.matcher(path).matches();
    }
}
