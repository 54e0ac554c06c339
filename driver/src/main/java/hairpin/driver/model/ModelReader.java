package hairpin.driver.model;

import hairpin.driver.Refusal;

/// Reads an uploaded model: a car archive (`*.tar.gz` with `agent/model.pb` and `model_metadata.json`), the
/// re-importable folder as tar.gz or zip where it holds a frozen graph, or a zip or tar.gz with an ONNX file and
/// `model_metadata.json`.
///
/// Nothing in the file is executed, written to disk or handed to native code. Time and memory are bounded whatever
/// the bytes say.
public final class ModelReader {

    private ModelReader() {}

    /// @param fileName only for messages; what the archive is, its own first bytes say
    public static ModelReading read(String fileName, byte[] archive) {
        return new ModelReading.Refused(
                new Refusal(Refusal.Code.UNREADABLE_ARCHIVE, fileName, "the reader of models is not here yet"));
    }
}
