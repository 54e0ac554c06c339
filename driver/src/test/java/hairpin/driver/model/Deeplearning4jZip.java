package hairpin.driver.model;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/// A zip as Deeplearning4j writes it, written by hand: a convolution, a dense layer, three probabilities. That its own
/// zips look like this and give its own answers is tested where Deeplearning4j is at hand, in the trainer.
final class Deeplearning4jZip {

    static final int WEIGHTS = (64 * 5 + 5) + (8 * 10 * 5 * 9 + 9) + (9 * 3 + 3);

    private static final String LAYER = """
            {"cacheMode": "NONE", "dataType": "FLOAT", "epochCount": 0, "iterationCount": 0, "layer": {%s,
             "biasInit": 0.0, "biasUpdater": null, "constraints": null, "gainInit": 1.0, "hasBias": true,
             "gradientNormalization": "None", "gradientNormalizationThreshold": 1.0, "idropout": null,
             "iupdater": {"@class": "org.nd4j.linalg.learning.config.Adam", "beta1": 0.9, "beta2": 0.999,
                          "epsilon": 1.0E-8, "learningRate": 0.001},
             "regularization": [], "regularizationBias": [], "timeDistributedFormat": null,
             "weightInitFn": {"@class": "org.deeplearning4j.nn.weights.WeightInitXavier"}, "weightNoise": null},
             "maxNumLineSearchIterations": 5, "miniBatch": true, "minimize": true,
             "optimizationAlgo": "STOCHASTIC_GRADIENT_DESCENT", "seed": 1, "stepFunction": null,
             "variables": ["W", "b"]}""";

    private static final String CONVOLUTION = """
            "@class": "org.deeplearning4j.nn.conf.layers.ConvolutionLayer",
            "activationFn": {"@class": "org.nd4j.linalg.activations.impl.ActivationReLU", "max": null},
            "cnn2dDataFormat": "NCHW", "convolutionMode": "Truncate", "cudnnAlgoMode": "PREFER_FASTEST",
            "cudnnAllowFallback": true, "dilation": [1, 1], "kernelSize": [8, 8], "layerName": "layer0",
            "nin": 1, "nout": 5, "padding": [0, 0], "stride": [16, 16]""";

    private static final String DENSE = """
            "@class": "org.deeplearning4j.nn.conf.layers.DenseLayer",
            "activationFn": {"@class": "org.nd4j.linalg.activations.impl.ActivationTanH"},
            "hasLayerNorm": false, "layerName": "layer1", "nin": 400, "nout": 9""";

    private static final String OUTPUT = """
            "@class": "org.deeplearning4j.nn.conf.layers.OutputLayer",
            "activationFn": {"@class": "org.nd4j.linalg.activations.impl.ActivationSoftmax"}, "layerName": "layer2",
            "lossFn": {"@class": "org.nd4j.linalg.lossfunctions.impl.LossMCXENT", "softmaxClipEps": 1.0E-10},
            "nin": 9, "nout": 3""";

    private Deeplearning4jZip() {}

    static String configuration() {
        return """
                {"backpropType": "Standard", "cacheMode": "NONE", "confs": [%s, %s, %s], "dataType": "FLOAT",
                 "epochCount": 0, "inferenceWorkspaceMode": "ENABLED", "inputPreProcessors": {"1":
                   {"@class": "org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor",
                    "format": "NCHW", "inputHeight": 8, "inputWidth": 10, "numChannels": 5}},
                 "iterationCount": 0, "tbpttBackLength": 20, "tbpttFwdLength": 20,
                 "trainingWorkspaceMode": "ENABLED", "validateOutputLayerConfig": true}""".formatted(LAYER.formatted(CONVOLUTION), LAYER.formatted(DENSE), LAYER.formatted(OUTPUT));
    }

    static byte[] coefficients() {
        return coefficients(WEIGHTS, Samples.numbers(new Random(7), WEIGHTS, 0.2f));
    }

    /// @param announced how many weights the file says it holds
    static byte[] coefficients(long announced, float... weights) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF("MIXED_DATA_TYPES");
            out.writeLong(6);
            out.writeUTF("LONG");
            for (long each : new long[] {1, announced, 1, 8192, 1, 'c'}) {
                out.writeLong(each);
            }
            out.writeUTF("MIXED_DATA_TYPES");
            out.writeLong(announced);
            out.writeUTF("FLOAT");
            for (float weight : weights) {
                out.writeFloat(weight);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("configuration.json", Zips.utf8(configuration()));
        files.put("coefficients.bin", coefficients());
        files.put("updaterState.bin", new byte[] {1, 2, 3});
        files.put("model_metadata.json", Zips.utf8(Samples.THREE_ACTIONS));
        return files;
    }
}
