package hairpin.driver.model;

import static hairpin.driver.Refusal.Code.ACTIONS_DO_NOT_FIT;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_SENSOR;

import hairpin.driver.Observations;
import hairpin.driver.archive.Archive;
import hairpin.driver.archive.ArchiveReader;
import hairpin.driver.bounds.Limits;
import hairpin.driver.bounds.RefusedException;
import hairpin.driver.network.Network;
import hairpin.driver.network.Volume;
import hairpin.driver.onnx.OnnxGraph;
import hairpin.driver.tensorflow.FrozenGraph;

/// Reads an uploaded model: a car archive (`*.tar.gz` with `agent/model.pb` and `model_metadata.json`), the
/// re-importable folder as tar.gz or zip where it holds a frozen graph, or a zip or tar.gz with an ONNX file and
/// `model_metadata.json`.
///
/// Nothing in the file is executed, written to disk or handed to native code. Time and memory are bounded whatever
/// the bytes say.
public final class ModelReader {

    /// The most bytes that a model's archive may have. Whoever reads one into memory may stop one byte behind it.
    public static final int MOST_BYTES = Limits.ARCHIVE_BYTES;

    private static final Volume FRAME = new Volume(Observations.FRAME_HEIGHT, Observations.FRAME_WIDTH, 1);

    private ModelReader() {}

    /// @param fileName only for messages; what the archive is, its own first bytes say
    public static ModelReading read(String fileName, byte[] archive) {
        try {
            Archive files = ArchiveReader.read(archive, ModelFiles::limit);
            return new ModelReading.Readable(model(ModelFiles.in(files), Digests.of(archive)));
        } catch (RefusedException e) {
            return new ModelReading.Refused(e.at(fileName).refusal());
        }
    }

    private static Model model(ModelFiles files, String sha256) throws RefusedException {
        ModelMetadata metadata = MetadataReader.read(files.metadata());
        if (metadata.sensors().size() > 1 || !metadata.camera().frontCamera()) {
            throw new RefusedException(
                    UNSUPPORTED_SENSOR,
                    ModelMetadata.FILE_NAME + ", sensor",
                    "is " + metadata.sensors() + "; this league races with FRONT_FACING_CAMERA alone");
        }
        Network network = network(files, metadata);
        if (network.outputs() != metadata.actionSpace().outputs()) {
            throw new RefusedException(
                    ACTIONS_DO_NOT_FIT,
                    files.graphPath(),
                    "answers with " + network.outputs() + " numbers, but the "
                            + metadata.actionSpace().type()
                            + " action space of " + ModelMetadata.FILE_NAME + " needs "
                            + metadata.actionSpace().outputs());
        }
        return new Model(metadata, network, sha256, Digests.md5(files.graph()));
    }

    private static Network network(ModelFiles files, ModelMetadata metadata) throws RefusedException {
        try {
            return files.isOnnx()
                    ? OnnxGraph.read(files.graph(), FRAME)
                    : FrozenGraph.read(files.graph(), FRAME, metadata.algorithm() == ModelMetadata.Algorithm.sac);
        } catch (RefusedException e) {
            String where = e.refusal().where();
            throw new RefusedException(
                    e.refusal().code(),
                    where.isEmpty() ? files.graphPath() : files.graphPath() + ", " + where,
                    e.refusal().what());
        }
    }
}
