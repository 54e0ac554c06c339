package hairpin.driver.model;

import static hairpin.driver.Refusal.Code.MISSING_FILE;
import static hairpin.driver.Refusal.Code.UNSAFE_ARCHIVE;

import hairpin.driver.archive.Archive;
import hairpin.driver.bounds.RefusedException;
import hairpin.driver.deeplearning4j.ZippedModel;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which files of an archive make the model, in each of the layouts that people upload. One folder around everything
/// is fine: people pack the folder they unpacked.
///
/// @param graphPath where the network's file lies
/// @param graph the network's file
/// @param weights the file of weights where they lie apart from the network; else empty
@SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
record ModelFiles(Format format, byte[] metadata, String graphPath, byte[] graph, byte[] weights) {

    /// What kind of file the network is in.
    enum Format {
        FROZEN_GRAPH,
        ONNX,
        DEEPLEARNING4J
    }

    private static final Pattern BEST =
            Pattern.compile("\"best_checkpoint\"[^}]{0,200}?\"name\"\\s*:\\s*\"(\\d{1,6})_");

    static ModelFiles in(Archive archive) throws RefusedException {
        Optional<String> serialised =
                archive.names().stream().filter(ModelPaths::isSerialised).findFirst();
        if (serialised.isPresent()) {
            throw new RefusedException(
                    UNSAFE_ARCHIVE,
                    serialised.get(),
                    "is in Java's serialisation, which can run code when it is read; save the model without it");
        }
        byte[] metadata = shallowest(archive, ModelPaths.METADATA)
                .flatMap(archive::file)
                .orElseThrow(() ->
                        new RefusedException(MISSING_FILE, "", "holds no " + ModelMetadata.FILE_NAME + holds(archive)));
        Optional<String> frozen = shallowest(archive, ModelPaths.CAR).or(() -> bestIteration(archive));
        if (frozen.isPresent()) {
            return of(Format.FROZEN_GRAPH, archive, metadata, frozen.get(), new byte[0]);
        }
        Optional<String> layout = shallowest(archive, ModelPaths.LAYOUT);
        Optional<byte[]> weights = shallowest(archive, ModelPaths.WEIGHTS).flatMap(archive::file);
        if (layout.isPresent() && weights.isPresent()) {
            return of(Format.DEEPLEARNING4J, archive, metadata, layout.get(), weights.get());
        }
        return of(Format.ONNX, archive, metadata, onnx(archive), new byte[0]);
    }

    private static ModelFiles of(Format format, Archive archive, byte[] metadata, String path, byte[] weights) {
        return new ModelFiles(format, metadata, path, archive.file(path).orElseThrow(), weights);
    }

    private static String onnx(Archive archive) throws RefusedException {
        List<String> onnx =
                archive.keptNames().stream().filter(ModelPaths.ONNX::matches).toList();
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
                            : "holds neither agent/model.pb nor an ONNX file nor " + ZippedModel.CONFIGURATION
                                    + " with " + ZippedModel.COEFFICIENTS + holds(archive));
        }
        return onnx.getFirst();
    }

    /// Of the graphs kept from several iterations: the best by the trainer's own note, else the last.
    private static Optional<String> bestIteration(Archive archive) {
        Optional<String> best = shallowest(archive, ModelPaths.CHECKPOINTS)
                .flatMap(archive::file)
                .map(text -> BEST.matcher(new String(text, StandardCharsets.UTF_8)))
                .filter(Matcher::find)
                .map(found -> Integer.parseInt(found.group(1)))
                .flatMap(iteration -> archive.keptNames().stream()
                        .filter(path -> ModelPaths.iteration(path) == iteration)
                        .findFirst());
        return best.or(() -> archive.keptNames().stream()
                .filter(path -> ModelPaths.iteration(path) >= 0)
                .max(Comparator.comparingInt(ModelPaths::iteration)));
    }

    private static Optional<String> shallowest(Archive archive, ModelPaths kind) {
        return archive.keptNames().stream()
                .filter(kind::matches)
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
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
