package hairpin.driver.model;

import hairpin.driver.network.Convolution;
import hairpin.driver.network.Dense;
import hairpin.driver.network.Softmax;
import hairpin.driver.network.Window;
import hairpin.driver.write.FrozenGraphWriter;
import hairpin.driver.write.TarGzWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes hostile uploads out of good ones, by a seed: it knows archives, messages, JSON and weights, and changes one
/// or a few things in them without breaking what lies around.
final class Mutator {

    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|-?\\d[\\d.eE+-]*|[{}\\[\\],:]|\\w+");
    private static final List<String> WORDS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "true",
            "1e999",
            "-1",
            "0",
            "2147483648",
            "1e-400",
            "\"\"",
            "\"..\"",
            "\"\\u0000\"",
            "\"LIDAR\"",
            "\"STEREO_CAMERAS\"",
            "\"DISCRETIZED_SECTOR_LIDAR\"",
            "\"sac\"",
            "\"continuous\"",
            "\"@class\"",
            "\"java.lang.Runtime\"",
            "\"lidar_config\"",
            "\"sensor\"",
            "NaN",
            "[[[[[[[[[[[[[[[[[[[[",
            "\"org.deeplearning4j.nn.conf.layers.DenseLayer\"");
    private static final List<String> PATHS = List.of(
            "agent/model.pb",
            "model_metadata.json",
            "model/model_7.pb",
            "model/model_12.pb",
            "policy.onnx",
            "../x",
            "configuration.json",
            "coefficients.bin",
            "normalizer.bin",
            "model/deepracer_checkpoints.json",
            "a\\b",
            "/x",
            "AGENT/MODEL.PB",
            "x/y/z.onnx",
            "notes.txt",
            "");
    private static final byte[] GRAPH = graph();
    private static final WireTree GRAPH_TREE = WireTree.parse(GRAPH, 0);
    private static final byte[] ONNX = OnnxReadingTest.model().toBytes();
    private static final WireTree ONNX_TREE = WireTree.parse(ONNX, 0);
    private static final byte[] WEIGHTS = Deeplearning4jZip.coefficients();

    private final Random random;

    Mutator(long seed) {
        this.random = new Random(seed);
    }

    /// A network so small that a million of them are soon read.
    private static byte[] graph() {
        Random weights = new Random(1);
        Convolution first = new Convolution(
                Samples.FRAME,
                new Window(8, 8, 8, 8),
                Samples.numbers(weights, 64 * 2, 0.3f),
                Samples.numbers(weights, 2, 1),
                true);
        Dense last = new Dense(
                first.outputs(),
                Samples.numbers(weights, first.outputs() * 3, 0.1f),
                Samples.numbers(weights, 3, 1),
                false);
        return FrozenGraphWriter.write(Samples.FRAME, List.of(first, last, new Softmax(3)));
    }

    /// The next upload.
    byte[] next() {
        String metadata = random.nextInt(3) == 0 ? json(Samples.THREE_ACTIONS) : Samples.THREE_ACTIONS;
        byte[] archive =
                switch (random.nextInt(4)) {
                    case 0 -> tar(metadata, "agent/model.pb", message(GRAPH_TREE, GRAPH));
                    case 1 -> zip(metadata, "policy.onnx", message(ONNX_TREE, ONNX), new byte[0]);
                    case 2 -> tar(metadata, "model/model_7.pb", message(GRAPH_TREE, GRAPH));
                    default ->
                        zip(
                                metadata,
                                "configuration.json",
                                Zips.utf8(json(Deeplearning4jZip.configuration())),
                                random.nextInt(3) == 0 ? bytes(WEIGHTS, 120) : WEIGHTS);
                };
        return random.nextInt(4) == 0 ? bytes(archive, archive.length) : archive;
    }

    private byte[] message(WireTree tree, byte[] plain) {
        if (random.nextInt(6) == 0) {
            return bytes(plain, plain.length);
        }
        WireTree changed = tree;
        for (int n = random.nextInt(4); n > 0; n--) {
            changed = changed.changed(random);
        }
        return changed.toBytes();
    }

    private byte[] tar(String metadata, String path, byte[] graph) {
        TarGzWriter tar = new TarGzWriter();
        if (random.nextInt(8) == 0) {
            char type = "01235678LKxgS".charAt(random.nextInt(13));
            tar.entry(type, any(PATHS), any(PATHS), Zips.utf8("27 path=" + any(PATHS) + "\n"));
        }
        if (random.nextInt(8) == 0) {
            tar.file(any(PATHS), bytes(graph, graph.length));
        }
        return tar.file(path, graph).file("model_metadata.json", metadata).toBytes();
    }

    private byte[] zip(String metadata, String path, byte[] graph, byte[] weights) {
        RawZip zip = new RawZip().file(path, graph).file("model_metadata.json", Zips.utf8(metadata));
        if (weights.length > 0) {
            zip.file("coefficients.bin", weights);
        }
        if (random.nextInt(8) == 0) {
            zip.file(any(PATHS), bytes(graph, graph.length));
        }
        if (random.nextInt(6) == 0) {
            lie(zip.entry(random.nextInt(2)));
        }
        return zip.toBytes();
    }

    private void lie(RawZip.Entry entry) {
        switch (random.nextInt(6)) {
            case 0 -> entry.name = any(PATHS);
            case 1 -> entry.localName = any(PATHS);
            case 2 -> entry.size = random.nextLong();
            case 3 -> entry.localSize = random.nextInt(100);
            case 4 -> entry.method = entry.localMethod = random.nextInt(10);
            default -> entry.at = random.nextInt(400);
        }
    }

    private String json(String good) {
        StringBuilder text = new StringBuilder(good);
        for (int n = random.nextInt(4); n > 0; n--) {
            Matcher token = TOKEN.matcher(text);
            if (!token.find(random.nextInt(Math.max(1, text.length() - 1)))) {
                continue;
            }
            switch (random.nextInt(4)) {
                case 0 -> text.delete(token.start(), token.end());
                case 1 -> text.insert(token.start(), token.group());
                default -> text.replace(token.start(), token.end(), any(WORDS));
            }
        }
        return text.toString();
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private byte[] bytes(byte[] good, int within) {
        byte[] bytes = good.clone();
        for (int n = random.nextInt(4); n > 0 && bytes.length > 0; n--) {
            int at = random.nextInt(Math.min(within, bytes.length));
            bytes[at] = switch (random.nextInt(4)) {
                case 0 -> (byte) random.nextInt();
                case 1 -> (byte) 0xFF;
                case 2 -> 0;
                default -> (byte) (bytes[at] ^ (1 << random.nextInt(8)));
            };
        }
        return random.nextInt(8) == 0 && bytes.length > 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
