package hairpin.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hairpin.cli.UnusableInputException;
import hairpin.driver.archive.Archive;
import hairpin.driver.archive.ArchiveReader;
import hairpin.driver.bounds.RefusedException;
import hairpin.driver.write.TarGzWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A model as one racer brings it: the sample as it is, or the same network told to go a little slower, as people do
/// when a model is too wild for them. So racers who share a sample still differ.
///
/// @param speedPercent of the sample's own speeds
record Tuned(Path sample, int speedPercent) {

    private static final String GRAPH = "agent/model.pb";
    private static final String METADATA = "model_metadata.json";
    private static final double SLOWEST_MPS = 0.1;
    private static final String ENDING = ".tar.gz";

    String fileName() {
        String name = sample.getFileName().toString();
        return speedPercent == 100 ? name : name.replace(ENDING, "-" + speedPercent + ENDING);
    }

    byte[] archive() {
        byte[] whole;
        try {
            whole = Files.readAllBytes(sample);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the sample model " + sample, failure);
        }
        return speedPercent == 100 ? whole : slower(whole);
    }

    /// A sample of another kind than a car archive is brought as it is.
    private byte[] slower(byte[] whole) {
        try {
            Archive archive = ArchiveReader.read(
                    whole, path -> path.equals(GRAPH) || path.equals(METADATA) ? Integer.MAX_VALUE : 0);
            if (archive.file(GRAPH).isEmpty() || archive.file(METADATA).isEmpty()) {
                return whole;
            }
            JsonNode metadata = Web.JSON.readTree(archive.file(METADATA).orElseThrow());
            slow(metadata.path("action_space"));
            return new TarGzWriter()
                    .file(GRAPH, archive.file(GRAPH).orElseThrow())
                    .file(METADATA, metadata.toPrettyString())
                    .toBytes();
        } catch (RefusedException | IOException unusable) {
            throw new UnusableInputException(sample + " is no model: " + unusable.getMessage());
        }
    }

    private void slow(JsonNode actions) {
        if (actions.isArray()) {
            actions.forEach(action -> slow((ObjectNode) action, "speed"));
        } else if (actions.path("speed") instanceof ObjectNode speed) {
            slow(speed, "high");
        }
    }

    private void slow(ObjectNode of, String key) {
        double speedMps = Math.max(SLOWEST_MPS, of.path(key).asDouble() * speedPercent / 100);
        of.put(key, Math.round(speedMps * 1000) / 1000.0);
    }
}
