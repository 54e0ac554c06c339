package hairpin.driver.model;

import static hairpin.driver.Refusal.Code.MISSING_FILE;

import hairpin.driver.archive.Archive;
import hairpin.driver.bounds.Limits;
import hairpin.driver.bounds.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which files of an archive make the model, in each of the layouts that people upload. One folder around everything
/// is fine: people pack the folder they unpacked.
final class ModelFiles {

    private static final Pattern METADATA = Pattern.compile("([^/]+/)?(model/)?model_metadata\\.json");
    private static final Pattern CAR = Pattern.compile("([^/]+/)?(agent/)?model\\.pb");
    private static final Pattern ITERATION = Pattern.compile("([^/]+/)?model/model_(\\d{1,6})\\.pb");
    private static final Pattern ONNX = Pattern.compile("([^/]+/){0,2}[^/]+\\.onnx");
    private static final Pattern CHECKPOINTS = Pattern.compile("([^/]+/)?model/deepracer_checkpoints\\.json");
    private static final Pattern BEST =
            Pattern.compile("\"best_checkpoint\"[^}]{0,200}?\"name\"\\s*:\\s*\"(\\d{1,6})_");

    private final byte[] metadata;
    private final String graphPath;
    private final byte[] graph;

    private ModelFiles(byte[] metadata, String graphPath, byte[] graph) {
        this.metadata = metadata;
        this.graphPath = graphPath;
        this.graph = graph;
    }

    byte[] metadata() {
        return metadata;
    }

    /// Where the network's file lies.
    String graphPath() {
        return graphPath;
    }

    byte[] graph() {
        return graph;
    }

    /// The most bytes of a file that are of interest; 0 for none.
    static int limit(String path) {
        if (matches(METADATA, path) || matches(CHECKPOINTS, path)) {
            return Limits.TEXT_BYTES;
        }
        return matches(CAR, path) || matches(ITERATION, path) || matches(ONNX, path) ? Limits.GRAPH_BYTES : 0;
    }

    static ModelFiles in(Archive archive) throws RefusedException {
        String metadata = shallowest(archive, METADATA)
                .orElseThrow(() ->
                        new RefusedException(MISSING_FILE, "", "holds no " + ModelMetadata.FILE_NAME + holds(archive)));
        String graph = graphPath(archive);
        return new ModelFiles(
                archive.file(metadata).orElseThrow(), graph, archive.file(graph).orElseThrow());
    }

    boolean isOnnx() {
        return matches(ONNX, graphPath);
    }

    private static String graphPath(Archive archive) throws RefusedException {
        Optional<String> car = shallowest(archive, CAR).or(() -> bestIteration(archive));
        if (car.isPresent()) {
            return car.get();
        }
        List<String> onnx =
                archive.keptNames().stream().filter(path -> matches(ONNX, path)).toList();
        if (onnx.size() > 1) {
            throw new RefusedException(MISSING_FILE, "", "holds several ONNX files " + onnx + "; leave one in it");
        }
        if (onnx.isEmpty()) {
            boolean checkpoint = archive.names().stream().anyMatch(path -> path.contains(".ckpt"));
            throw new RefusedException(
                    MISSING_FILE,
                    "",
                    checkpoint
                            ? "holds checkpoints but no frozen graph; download the car archive (physical model) instead"
                            : "holds neither agent/model.pb nor an ONNX file" + holds(archive));
        }
        return onnx.getFirst();
    }

    /// Of the graphs kept from several iterations: the best by the trainer's own note, else the last.
    private static Optional<String> bestIteration(Archive archive) {
        Optional<String> best = shallowest(archive, CHECKPOINTS)
                .flatMap(archive::file)
                .map(text -> BEST.matcher(new String(text, StandardCharsets.UTF_8)))
                .filter(Matcher::find)
                .map(found -> "model/model_" + found.group(1) + ".pb")
                .flatMap(end -> archive.keptNames().stream()
                        .filter(path -> path.endsWith(end))
                        .findFirst());
        return best.or(() -> archive.keptNames().stream()
                .filter(path -> matches(ITERATION, path))
                .max(Comparator.comparingInt(ModelFiles::iteration)));
    }

    private static int iteration(String path) {
        Matcher matcher = ITERATION.matcher(path);
        return matcher.matches() ? Integer.parseInt(matcher.group(2)) : -1;
    }

    private static Optional<String> shallowest(Archive archive, Pattern pattern) {
        return archive.keptNames().stream()
                .filter(path -> matches(pattern, path))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private static boolean matches(Pattern pattern, String path) {
        return pattern.matcher(path).matches();
    }

    private static String holds(Archive archive) {
        List<String> names = archive.names();
        return names.isEmpty()
                ? "; it is empty"
                : String.format(
                        Locale.ROOT,
                        "; its %d files begin with %s",
                        names.size(),
                        names.subList(0, Math.min(3, names.size())));
    }
}
