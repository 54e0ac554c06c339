package hairpin.benchmarks;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import hairpin.driver.network.Network;
import hairpin.driver.network.Pass;
import hairpin.driver.network.Volume;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// How fast networks answer: ours and, in the same run, ONNX Runtime with one thread.
final class InferenceFigures {

    private static final int MOST = 128;

    private InferenceFigures() {}

    static List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        Network shallow = FieldNetworks.shallow();
        for (int batch : new int[] {1, 8, 32, 64, 128}) {
            figures.add(new Ours("the field's CNN", shallow, batch));
            figures.add(new Theirs("the field's CNN", shallow, batch));
        }
        Network small = FieldNetworks.small();
        for (int batch : new int[] {1, 64}) {
            figures.add(new Ours("64-64-64-10", small, batch));
            figures.add(new Theirs("64-64-64-10", small, batch));
        }
        figures.addAll(LoopFigures.all());
        return figures;
    }

    private static byte[] frames(Network network) {
        byte[] frames = new byte[MOST * volume(network).size()];
        new Random(7).nextBytes(frames);
        return frames;
    }

    private static Volume volume(Network network) {
        return network.branches().getFirst().source().volume();
    }

    /// Our kernels, grey bytes in, scores out.
    private static final class Ours implements Figure {

        private final String what;
        private final Network network;
        private final int batch;
        private final byte[] frames;
        private final Pass pass;

        Ours(String what, Network network, int batch) {
            this.what = what;
            this.network = network;
            this.batch = batch;
            this.frames = frames(network);
            this.pass = network.prepare().newPass(batch);
        }

        @Override
        public String name() {
            return what + ", batch " + batch;
        }

        @Override
        public String unit() {
            return "frames/s";
        }

        @Override
        public long work() {
            long done = 0;
            do {
                pass.run(frames, 0, batch);
                done += batch;
            } while (done * network.multiplyAdds() < 300_000_000L);
            return done;
        }

        @Override
        public Check check() {
            Pass alone = network.prepare().newPass(1);
            pass.run(frames, 0, batch);
            boolean same = true;
            for (int i = 0; i < batch; i++) {
                alone.run(frames, i * volume(network).size(), 1);
                for (int n = 0; n < network.outputs(); n++) {
                    same &= alone.output(0, n) == pass.output(i, n);
                }
            }
            return new Check(same, "each frame alone gives the same bits; " + Network.kernels());
        }
    }

    /// ONNX Runtime, one thread, floats in, scores out.
    private static final class Theirs implements Figure {

        private final String what;
        private final Network network;
        private final int batch;
        private final OrtSession session;
        private final OnnxTensor input;

        Theirs(String what, Network network, int batch) {
            this.what = what;
            this.network = network;
            this.batch = batch;
            byte[] grey = frames(network);
            Volume volume = volume(network);
            FloatBuffer levels = FloatBuffer.allocate(batch * volume.size());
            for (int i = 0; i < levels.capacity(); i++) {
                levels.put(i, grey[i] & 255);
            }
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                this.session = environment.createSession(FieldNetworks.onnx(network), options);
                long[] shape = {batch, volume.channels(), volume.height(), volume.width()};
                this.input = OnnxTensor.createTensor(environment, levels, shape);
            } catch (OrtException e) {
                throw new IllegalStateException("ONNX Runtime does not take our model", e);
            }
        }

        @Override
        public String name() {
            return what + ", batch " + batch + ", by ONNX Runtime";
        }

        @Override
        public String unit() {
            return "frames/s";
        }

        @Override
        public long work() {
            long done = 0;
            do {
                answers();
                done += batch;
            } while (done * network.multiplyAdds() < 300_000_000L);
            return done;
        }

        private float[][] answers() {
            try (OrtSession.Result result = session.run(Map.of("camera", input))) {
                return (float[][]) result.get(0).getValue();
            } catch (OrtException e) {
                throw new IllegalStateException("ONNX Runtime broke off", e);
            }
        }

        @Override
        public Check check() {
            Pass pass = network.prepare().newPass(batch);
            pass.run(frames(network), 0, batch);
            float[][] theirs = answers();
            double most = 0;
            for (int i = 0; i < batch; i++) {
                for (int n = 0; n < network.outputs(); n++) {
                    most = Math.max(most, Math.abs(pass.output(i, n) - theirs[i][n]));
                }
            }
            return new Check(most < 1e-4, String.format(Locale.ROOT, "differs from ours by %.1e at most", most));
        }
    }
}
