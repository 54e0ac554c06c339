package hairpin.driver.model;

import static hairpin.driver.Refusal.Code.ACTIONS_DO_NOT_FIT;

import hairpin.driver.Observations;
import hairpin.driver.archive.ArchiveReader;
import hairpin.driver.bounds.Limits;
import hairpin.driver.bounds.RefusedException;
import hairpin.driver.deeplearning4j.ZippedModel;
import hairpin.driver.graph.Inputs;
import hairpin.driver.network.Network;
import hairpin.driver.network.Volume;
import hairpin.driver.onnx.OnnxGraph;
import hairpin.driver.tensorflow.FrozenGraph;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Reads an uploaded model: a car archive (`*.tar.gz` with `agent/model.pb` and `model_metadata.json`), the
/// re-importable folder as tar.gz or zip where it holds a frozen graph, a zip or tar.gz with an ONNX file and
/// `model_metadata.json`, or a zip of Deeplearning4j into which `model_metadata.json` was put.
///
/// Nothing in the file is executed, written to disk or handed to native code. Time and memory are bounded whatever
/// the bytes say.
public final class ModelReader {

    /// The most bytes that a model's archive may have. Whoever reads one into memory may stop one byte behind it.
    public static final int MOST_BYTES = Limits.ARCHIVE_BYTES;

    private ModelReader() {}

    /// @param fileName only for messages; what the archive is, its own first bytes say
    public static ModelReading read(String fileName, byte[] archive) {
        return read(fileName, ByteBuffer.wrap(archive));
    }

    /// Reads a file of any size: it is mapped, and only the graph and its metadata are copied into the heap.
    ///
    /// @param fileName only for messages; what the archive is, its own first bytes say
    public static ModelReading read(String fileName, Path archive) throws IOException {
        try (Arena arena = Arena.ofConfined();
                FileChannel file = FileChannel.open(archive, StandardOpenOption.READ)) {
            // one byte more than a model may have is enough for its refusal
            long bytes = Math.min(file.size(), MOST_BYTES + 1L);
            return read(fileName, file.map(MapMode.READ_ONLY, 0, bytes, arena).asByteBuffer());
        }
    }

    private static ModelReading read(String fileName, ByteBuffer archive) {
        try {
            return new ModelReading.Readable(model(archive));
        } catch (RefusedException e) {
            return new ModelReading.Refused(e.at(fileName).refusal());
        }
    }

    static Model model(byte[] archive) throws RefusedException {
        return model(ByteBuffer.wrap(archive));
    }

    private static Model model(ByteBuffer archive) throws RefusedException {
        ModelFiles files = ModelFiles.in(ArchiveReader.read(archive, ModelPaths::limit));
        ModelMetadata metadata = MetadataReader.read(files.metadata());
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
        return new Model(
                metadata,
                network,
                Digests.of(archive),
                Digests.md5(files.weights().length == 0 ? files.graph() : files.weights()));
    }

    /// What the sensors that the metadata names give to the network.
    ///
    /// @param graphBytes how large the network's file is
    static Inputs inputs(ModelMetadata metadata, int graphBytes) {
        List<Inputs.Input> inputs = new ArrayList<>();
        for (Sensor sensor : metadata.sensors()) {
            Volume shape = sensor.camera()
                    ? new Volume(
                            Observations.FRAME_HEIGHT,
                            Observations.FRAME_WIDTH,
                            metadata.senses().camera().channels())
                    : new Volume(1, 1, metadata.senses().lidar().numbers());
            inputs.add(new Inputs.Input(sensor.name(), shape, sensor.camera()));
        }
        return new Inputs(inputs, Limits.parameters(graphBytes));
    }

    private static Network network(ModelFiles files, ModelMetadata metadata) throws RefusedException {
        try {
            Inputs inputs = inputs(metadata, files.graph().length);
            return switch (files.format()) {
                case FROZEN_GRAPH ->
                    FrozenGraph.read(files.graph(), inputs, metadata.algorithm() == ModelMetadata.Algorithm.sac);
                case ONNX -> OnnxGraph.read(files.graph(), inputs);
                case DEEPLEARNING4J -> ZippedModel.read(files.graph(), files.weights(), inputs);
            };
        } catch (RefusedException e) {
            String where = e.refusal().where();
            throw new RefusedException(
                    e.refusal().code(),
                    where.isEmpty() ? files.graphPath() : files.graphPath() + ", " + where,
                    e.refusal().what());
        }
    }
}
