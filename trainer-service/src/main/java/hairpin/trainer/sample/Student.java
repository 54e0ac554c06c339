package hairpin.trainer.sample;

import hairpin.driver.Observations;
import hairpin.driver.model.ActionSpace;
import hairpin.driver.network.Convolution;
import hairpin.driver.network.Dense;
import hairpin.driver.network.Layer;
import hairpin.driver.network.Softmax;
import hairpin.driver.network.Volume;
import hairpin.driver.network.Window;
import hairpin.driver.write.CarArchive;
import hairpin.driver.write.FrozenGraphWriter;
import hairpin.trainer.layers.FastConvolution;
import hairpin.trainer.layers.Floats;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/// A network of Deeplearning4j that learns to drive, and its way into a car archive.
final class Student {

    static final int BATCH = 64;

    private static final Volume FRAME = new Volume(Observations.FRAME_HEIGHT, Observations.FRAME_WIDTH, 1);

    private final Recipe recipe;
    private final MultiLayerNetwork network;
    private final float[] pictures = new float[BATCH * FRAME.size()];
    private final float[] wanted;
    private final INDArray features = Nd4j.create(DataType.FLOAT, BATCH, FRAME.height(), FRAME.width(), 1);
    private final INDArray labels;

    Student(Recipe recipe) {
        this.recipe = recipe;
        int outputs = recipe.actions().outputs();
        this.wanted = new float[BATCH * outputs];
        this.labels = Nd4j.create(DataType.FLOAT, BATCH, outputs);
        this.network = network(recipe, outputs);
    }

    private static MultiLayerNetwork network(Recipe recipe, int outputs) {
        Recipe.School school = recipe.school();
        boolean discrete = recipe.actions() instanceof ActionSpace.Discrete;
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder()
                .seed(recipe.seed())
                .weightInit(WeightInit.RELU)
                .updater(new Adam(
                        new PolySchedule(ScheduleType.ITERATION, school.learningRate(), 1, school.batches() + 1)))
                .list();
        for (Recipe.Filter filter : recipe.net().filters()) {
            layers.layer(new FastConvolution(new ConvolutionLayer.Builder(filter.size(), filter.size())
                    .stride(filter.stride(), filter.stride())
                    .nOut(filter.count())
                    .dataFormat(CNN2DFormat.NHWC)
                    .activation(Activation.RELU)));
        }
        layers.layer(new DenseLayer.Builder()
                .nOut(recipe.net().dense())
                .activation(Activation.RELU)
                .build());
        layers.layer(new OutputLayer.Builder(discrete ? LossFunction.MCXENT : LossFunction.MSE)
                .nOut(outputs)
                .weightInit(WeightInit.XAVIER)
                .activation(discrete ? Activation.SOFTMAX : Activation.IDENTITY)
                .build());
        layers.setInputType(InputType.convolutional(FRAME.height(), FRAME.width(), 1, CNN2DFormat.NHWC));
        MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
        network.init();
        return network;
    }

    /// Learns so many batches from what is remembered.
    ///
    /// @return the mean loss
    double learn(FrameMemory memory, int batches) {
        double loss = 0;
        for (int i = 0; i < batches; i++) {
            memory.draw(BATCH, pictures, wanted);
            Floats.write(pictures, features);
            Floats.write(wanted, labels);
            network.fit(features, labels);
            loss += network.score();
        }
        return loss / batches;
    }

    /// What the network itself says to some frames, answer after answer: the oracle for the archive.
    ///
    /// @param greys frame after frame
    float[] answers(byte[] greys, int frames) {
        INDArray seen = Nd4j.create(DataType.FLOAT, frames, FRAME.height(), FRAME.width(), 1);
        float[] shares = new float[frames * FRAME.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (greys[i] & 255) / 255f;
        }
        Floats.write(shares, seen);
        float[] said = new float[frames * recipe.actions().outputs()];
        Floats.read(network.output(seen), 'c', said);
        return said;
    }

    long parameters() {
        return network.numParams();
    }

    /// The network as a car archive in the field's format.
    byte[] archive() {
        return CarArchive.write(FrozenGraphWriter.write(FRAME, layers()), recipe.actions());
    }

    private List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        Volume in = FRAME;
        int index = 0;
        for (Recipe.Filter filter : recipe.net().filters()) {
            Convolution convolution = convolution(index++, in, filter);
            layers.add(convolution);
            in = convolution.out();
        }
        layers.add(dense(index++, in.size(), true));
        layers.add(dense(index, recipe.net().dense(), false));
        if (recipe.actions() instanceof ActionSpace.Discrete) {
            layers.add(new Softmax(recipe.actions().outputs()));
        }
        return layers;
    }

    /// From filter, channel, row, column to row, column, channel, filter.
    private Convolution convolution(int index, Volume in, Recipe.Filter filter) {
        int size = filter.size();
        float[] stored = parameter(index + "_W");
        float[] weights = new float[stored.length];
        int places = size * size;
        for (int n = 0; n < filter.count(); n++) {
            for (int c = 0; c < in.channels(); c++) {
                for (int place = 0; place < places; place++) {
                    weights[(place * in.channels() + c) * filter.count() + n] =
                            stored[(n * in.channels() + c) * places + place];
                }
            }
        }
        return new Convolution(
                in, new Window(size, size, filter.stride(), filter.stride()), weights, parameter(index + "_b"), true);
    }

    private Dense dense(int index, int inputs, boolean relu) {
        return new Dense(inputs, parameter(index + "_W"), parameter(index + "_b"), relu);
    }

    private float[] parameter(String name) {
        INDArray parameter = network.getParam(name);
        float[] numbers = new float[Math.toIntExact(parameter.length())];
        Floats.read(parameter, 'c', numbers);
        return numbers;
    }
}
