package hairpin.driver.deeplearning4j;

import static hairpin.driver.Refusal.Code.UNSUPPORTED_OPERATION;

import hairpin.driver.bounds.RefusedException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that a `configuration.json` may say: which classes, which of their fields, and what may stand there. Whatever
/// else it says might change what the network computes, so it is refused by name.
final class AllowList {

    /// Objects that don't name their class, by the class that they are.
    static final String SEQUENCE = "MultiLayerConfiguration";

    static final String GRAPH = "ComputationGraphConfiguration";
    static final String LAYER_SETTINGS = "NeuralNetConfiguration";

    private static final String CLASS = "@class";
    private static final String LAYERS = "org.deeplearning4j.nn.conf.layers.";
    private static final String ACTIVATIONS = "org.nd4j.linalg.activations.impl.Activation";

    private static final Rule SCALAR = value -> !(value instanceof Map) && !(value instanceof List);
    private static final Rule OBJECT = value -> value instanceof Map<?, ?> object && check(object);
    private static final Rule OBJECTS =
            value -> value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance) && all(list);
    private static final Rule WORDS =
            value -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    private static final Rule NUMBERS =
            value -> value instanceof List<?> list && list.stream().allMatch(Double.class::isInstance);
    private static final Rule PAIR = value -> NUMBERS.holds(value) && ((List<?>) value).size() == 2;

    private static final Map<String, Map<String, Rule>> CLASSES = new HashMap<>();

    /// What may stand in a field.
    @FunctionalInterface
    private interface Rule {
        boolean holds(Object value) throws RefusedException;
    }

    static {
        settings();
        training();
        activations();
        layers();
        vertices();
    }

    private AllowList() {}

    private static Rule only(Object... values) {
        return Set.of(values)::contains;
    }

    private static Rule settingsOf(String name) {
        return value -> value instanceof Map<?, ?> object && check(name, object);
    }

    private static void settings() {
        Map<String, Rule> common = fields(
                "backpropType cacheMode epochCount inferenceWorkspaceMode iterationCount tbpttBackLength"
                        + " tbpttFwdLength trainingWorkspaceMode validateOutputLayerConfig",
                SCALAR);
        common.put("dataType", only("FLOAT"));
        Map<String, Rule> sequence = new HashMap<>(common);
        sequence.put("confs", value -> value instanceof List<?> list && each(list, settingsOf(LAYER_SETTINGS)));
        sequence.put("inputPreProcessors", value -> value instanceof Map<?, ?> map && each(map.values(), OBJECT));
        CLASSES.put(SEQUENCE, sequence);
        Map<String, Rule> graph = new HashMap<>(common);
        graph.put("defaultConfiguration", settingsOf(LAYER_SETTINGS));
        graph.putAll(fields("networkInputs networkOutputs topologicalOrderStr", WORDS));
        graph.put("topologicalOrder", NUMBERS);
        graph.put("vertexInputs", value -> value instanceof Map<?, ?> map && each(map.values(), WORDS));
        graph.put("vertices", value -> value instanceof Map<?, ?> map && each(map.values(), OBJECT));
        CLASSES.put(GRAPH, graph);
        Map<String, Rule> layer = fields(
                "cacheMode epochCount iterationCount maxNumLineSearchIterations miniBatch minimize optimizationAlgo seed",
                SCALAR);
        layer.put("dataType", only("FLOAT"));
        layer.put("layer", OBJECT);
        layer.put("variables", WORDS);
        CLASSES.put(LAYER_SETTINGS, layer);
    }

    /// How a network was trained doesn't matter any more.
    private static void training() {
        Map<String, Rule> rates = fields("learningRate beta1 beta2 epsilon rmsDecay rho momentum", SCALAR);
        for (String name :
                "Adam AdaMax AdaBelief AdaDelta AdaGrad AMSGrad Nadam Nesterovs NoOp RmsProp Sgd".split(" ", -1)) {
            CLASSES.put("org.nd4j.linalg.learning.config." + name, rates);
        }
        Map<String, Rule> losses = fields("softmaxClipEps clipEps", SCALAR);
        for (String name : "BinaryXENT KLD L1 L2 MAE MCXENT MSE NegativeLogLikelihood".split(" ", -1)) {
            CLASSES.put("org.nd4j.linalg.lossfunctions.impl.Loss" + name, losses);
        }
        for (String name : ("LecunUniform Normal Relu ReluUniform SigmoidUniform Uniform Xavier XavierUniform"
                        + " XavierLegacy VarScalingNormalFanIn VarScalingNormalFanOut VarScalingNormalFanAvg"
                        + " VarScalingUniformFanIn VarScalingUniformFanOut VarScalingUniformFanAvg")
                .split(" ", -1)) {
            CLASSES.put("org.deeplearning4j.nn.weights.WeightInit" + name, Map.of());
        }
        for (String name : List.of("L1", "L2")) {
            CLASSES.put(
                    "org.nd4j.linalg.learning.regularization." + name + "Regularization",
                    fields(name.toLowerCase(java.util.Locale.ROOT), OBJECT));
        }
        CLASSES.put("org.nd4j.linalg.schedule.FixedSchedule", fields("value", SCALAR));
        CLASSES.put("org.deeplearning4j.nn.conf.dropout.Dropout", fields("p", SCALAR));
    }

    private static void activations() {
        for (String name : "Identity Sigmoid Softmax SoftPlus TanH".split(" ", -1)) {
            CLASSES.put(ACTIVATIONS + name, Map.of());
        }
        CLASSES.put(ACTIVATIONS + "ReLU", fields("negativeSlope threshold", only(0.0)));
    }

    private static void layers() {
        Map<String, Rule> any =
                fields("layerName biasInit gainInit gradientNormalization gradientNormalizationThreshold", SCALAR);
        any.putAll(fields("activationFn biasUpdater idropout iupdater weightInitFn", OBJECT));
        any.putAll(fields("regularization regularizationBias", OBJECTS));
        Map<String, Rule> dense = new HashMap<>(any);
        dense.putAll(fields("nin nout hasBias", SCALAR));
        dense.put("hasLayerNorm", only(false));
        Map<String, Rule> output = new HashMap<>(dense);
        output.put("lossFn", OBJECT);
        Map<String, Rule> window = fields("cudnnAllowFallback layerName", SCALAR);
        window.putAll(fields("kernelSize padding stride", PAIR));
        window.put("dilation", only(List.of(1.0, 1.0)));
        window.put("cnn2dDataFormat", only("NCHW", "NHWC"));
        window.put("convolutionMode", only("Same", "Strict", "Truncate"));
        Map<String, Rule> convolution = new HashMap<>(dense);
        convolution.putAll(window);
        convolution.putAll(fields("cudnnAlgoMode cudnnBwdDataAlgo cudnnBwdFilterAlgo cudnnFwdAlgo", SCALAR));
        Map<String, Rule> pooling = new HashMap<>(any);
        pooling.putAll(window);
        pooling.putAll(fields("avgPoolIncludePadInDivisor eps pnorm", SCALAR));
        pooling.put("poolingType", only("MAX", "AVG"));
        CLASSES.put(LAYERS + "ConvolutionLayer", convolution);
        CLASSES.put(LAYERS + "Convolution2D", convolution);
        CLASSES.put(LAYERS + "SubsamplingLayer", pooling);
        CLASSES.put(LAYERS + "Pooling2D", pooling);
        CLASSES.put(LAYERS + "DenseLayer", dense);
        CLASSES.put(LAYERS + "OutputLayer", output);
        CLASSES.put(LAYERS + "LossLayer", output);
        CLASSES.put(LAYERS + "ActivationLayer", any);
        CLASSES.put(LAYERS + "DropoutLayer", dense);
    }

    private static void vertices() {
        Map<String, Rule> layer = fields("outputVertex", SCALAR);
        layer.put("layerConf", settingsOf(LAYER_SETTINGS));
        layer.put("preProcessor", OBJECT);
        CLASSES.put("org.deeplearning4j.nn.conf.graph.LayerVertex", layer);
        Map<String, Rule> merge = fields("modified", SCALAR);
        merge.put("mergeAxis", only(1.0));
        CLASSES.put("org.deeplearning4j.nn.conf.graph.MergeVertex", merge);
        CLASSES.put("org.deeplearning4j.nn.conf.graph.ScaleVertex", fields("scaleFactor", SCALAR));
        Map<String, Rule> flattening = fields("inputHeight inputWidth numChannels", SCALAR);
        flattening.put("format", only("NCHW", "NHWC"));
        CLASSES.put("org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor", flattening);
    }

    private static Map<String, Rule> fields(String names, Rule rule) {
        Map<String, Rule> fields = new HashMap<>();
        Arrays.stream(names.split(" ", -1)).forEach(name -> fields.put(name, rule));
        return fields;
    }

    private static boolean each(Iterable<?> values, Rule rule) throws RefusedException {
        for (Object value : values) {
            if (!rule.holds(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean all(List<?> objects) throws RefusedException {
        return each(objects, OBJECT);
    }

    private static boolean check(Map<?, ?> object) throws RefusedException {
        return check(String.valueOf(object.get(CLASS)), object);
    }

    /// Refuses `object` when it says anything that an object of class `name` may not say.
    static boolean check(String name, Map<?, ?> object) throws RefusedException {
        Map<String, Rule> fields = CLASSES.get(name);
        if (fields == null) {
            throw new RefusedException(
                    UNSUPPORTED_OPERATION, "", "names the class " + name + ", which is not supported");
        }
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            if (CLASS.equals(entry.getKey())) {
                continue;
            }
            Rule rule = fields.get(entry.getKey());
            if (rule == null || !rule.holds(entry.getValue())) {
                throw new RefusedException(
                        UNSUPPORTED_OPERATION,
                        "",
                        "sets " + entry.getKey() + " of " + name + " to " + entry.getValue()
                                + ", which is not supported");
            }
        }
        return true;
    }
}
