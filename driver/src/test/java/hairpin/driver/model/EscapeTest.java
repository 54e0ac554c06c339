package hairpin.driver.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import hairpin.driver.protobuf.WireWriter;
import hairpin.driver.write.OnnxWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing that a file brings along is run or fetched. A careless loader beside ours shows each time that the test
/// would notice.
class EscapeTest {

    private final Map<String, byte[]> files = new LinkedHashMap<>(Deeplearning4jZip.files());

    @Test
    void a_serialised_object_in_an_upload_is_never_read() throws Exception {
        files.put("preprocessor.bin", Canary.serialised());
        int before = Canary.songs();

        Samples.refused(Zips.of(files));
        assertThat(Canary.songs()).isEqualTo(before);

        carelessObject(files.get("preprocessor.bin"));
        assertThat(Canary.songs()).isEqualTo(before + 1);
    }

    @Test
    void a_serialised_object_under_the_name_of_weights_is_never_read() {
        int before = Canary.songs();
        for (String name : new String[] {"coefficients.bin", "configuration.json", "model_metadata.json"}) {
            Map<String, byte[]> changed = new LinkedHashMap<>(files);
            changed.put(name, Canary.serialised());
            Samples.refused(Zips.of(changed));
        }
        Samples.refused(Samples.car(Canary.serialised()));
        Samples.refused(Canary.serialised());

        assertThat(Canary.songs()).isEqualTo(before);
    }

    @Test
    void a_class_that_a_configuration_names_is_never_loaded() throws Exception {
        int before = Canary.songs();

        files.put("configuration.json", naming("hairpin.driver.model.Canary$NamedInFile"));
        Samples.refused(Zips.of(files));
        assertThat(Canary.songs()).isEqualTo(before);

        carelessClass(naming("hairpin.driver.model.Canary$NamedInProof"));
        assertThat(Canary.songs()).isEqualTo(before + 1);
    }

    @Test
    void a_file_beside_a_model_is_never_fetched(@TempDir Path folder) throws IOException, OrtException {
        Files.write(
                folder.resolve("secret"),
                ByteBuffer.allocate(12)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putFloat(4)
                        .putFloat(5)
                        .putFloat(6)
                        .array());
        byte[] onnx = new OnnxWriter()
                .input("camera", -1, 3)
                .output("policy", -1, 3)
                .stored(new WireWriter()
                        .varints(1, 3)
                        .varint(2, 1)
                        .string(8, "w")
                        .message(13, new WireWriter().string(1, "location").string(2, "secret"))
                        .varint(14, 1))
                .node("Add", "policy", "camera", "w")
                .toBytes();

        assertThat(Samples.refused(OnnxReadingTest.zip(onnx)).what()).contains("another file");

        assertThat(carelessRuntime(folder, onnx)).containsExactly(4f, 5f, 6f);
    }

    private static byte[] naming(String name) {
        return Zips.utf8(
                Deeplearning4jZip.configuration().replace("org.nd4j.linalg.activations.impl.ActivationTanH", name));
    }

    private static void carelessObject(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.readObject();
        }
    }

    private static void carelessClass(byte[] configuration) throws ClassNotFoundException {
        Matcher names = Pattern.compile("\"@class\": \"(hairpin[^\"]+)\"")
                .matcher(new String(configuration, java.nio.charset.StandardCharsets.UTF_8));
        while (names.find()) {
            Class.forName(names.group(1));
        }
    }

    private static float[] carelessRuntime(Path folder, byte[] onnx) throws IOException, OrtException {
        Path file = Files.write(folder.resolve("model.onnx"), onnx);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(file.toString());
                OnnxTensor input =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(new float[3]), new long[] {1, 3});
                OrtSession.Result result = session.run(Map.of("camera", input))) {
            return ((float[][]) result.get(0).getValue())[0];
        }
    }
}
