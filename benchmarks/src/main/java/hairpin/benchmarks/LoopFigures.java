package hairpin.benchmarks;

import hairpin.driver.Actions;
import hairpin.driver.Driver;
import hairpin.driver.Observations;
import hairpin.driver.model.ActionSpace;
import hairpin.driver.model.ModelReader;
import hairpin.driver.model.ModelReading;
import hairpin.driver.network.Network;
import hairpin.driver.write.CarArchive;
import hairpin.driver.write.FrozenGraphWriter;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.track.TrackCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How much faster than real time models drive a suite: camera, network and physics of all cars in lockstep.
final class LoopFigures {

    private static final int CARS = 128;
    private static final int STEPS_PER_S = 15;
    private static final List<String> TRACKS =
            List.of("Switchback", "First-Light", "Serpent", "Needle-Eye", "Clover", "Long-Haul");

    /// Found when the benchmarks are started in Hairpin's folder.
    private static final Path SAMPLE = Path.of("samples", "models", "steady-5.tar.gz");

    private LoopFigures() {}

    static List<Figure> all() {
        List<Figure> figures = new ArrayList<>(List.of(new InTheLoop("the field's CNN in the loop", shallow())));
        if (Files.exists(SAMPLE)) {
            figures.add(new InTheLoop("steady-5 of the samples in the loop", sample()));
        }
        return figures;
    }

    /// The field's size with weights that mean nothing: its cars leave the road and are put back.
    private static byte[] shallow() {
        Network network = FieldNetworks.shallow();
        List<ActionSpace.Action> actions = IntStream.range(0, network.outputs())
                .mapToObj(i -> new ActionSpace.Action(-27 + 6 * i, 1.5))
                .toList();
        byte[] graph = FrozenGraphWriter.write(FieldNetworks.FRAME, network.layers());
        return CarArchive.write(graph, new ActionSpace.Discrete(actions));
    }

    private static byte[] sample() {
        try {
            return Files.readAllBytes(SAMPLE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + SAMPLE, e);
        }
    }

    private static Driver driver(byte[] archive) {
        return switch (ModelReader.read("benchmark", archive)) {
            case ModelReading.Readable readable -> readable.model().newDriver();
            case ModelReading.Refused refused ->
                throw new IllegalStateException(refused.refusal().sentence());
        };
    }

    /// Many cars, each with its camera, one network for all.
    private static final class InTheLoop implements Figure {

        private static final int CHECKED_STEPS = 30;
        private final String name;
        private final byte[] archive;
        private final Cars cars;

        InTheLoop(String name, byte[] archive) {
            this.name = name;
            this.archive = archive;
            this.cars = new Cars(driver(archive), IntStream.range(0, CARS).toArray());
        }

        @Override
        public String name() {
            return name + ", " + CARS + " cars";
        }

        @Override
        public String unit() {
            return "x real";
        }

        /// A second of each car.
        @Override
        public long work() {
            cars.step(STEPS_PER_S);
            return CARS;
        }

        @Override
        public Check check() {
            Cars all = new Cars(driver(archive), IntStream.range(0, CARS).toArray());
            Cars few = new Cars(driver(archive), 3, CARS - 1);
            all.step(CHECKED_STEPS);
            few.step(CHECKED_STEPS);
            boolean same =
                    all.digest(3).equals(few.digest(0)) && all.digest(CARS - 1).equals(few.digest(1));
            return new Check(same, "two cars alone drive as they do among " + CARS);
        }
    }

    /// Rollouts without end, in lockstep.
    private static final class Cars {

        private final Driver driver;
        private final List<Rollout> rollouts = new ArrayList<>();
        private final Observations seen;
        private final Actions actions;

        Cars(Driver driver, int... which) {
            this.driver = driver;
            this.seen = new Observations(which.length);
            this.actions = new Actions(which.length);
            for (int car : which) {
                String track = TRACKS.get(car % TRACKS.size());
                rollouts.add(new Rollout(
                        TrackCatalogue.find(track).orElseThrow(),
                        CarParameters.CLASSIC,
                        SimulatorFigures.ENDLESS,
                        car));
            }
        }

        void step(int steps) {
            for (int step = 0; step < steps; step++) {
                for (int car = 0; car < rollouts.size(); car++) {
                    rollouts.get(car).capture(seen.frames(), seen.offset(car));
                }
                driver.drive(seen, rollouts.size(), actions);
                for (int car = 0; car < rollouts.size(); car++) {
                    rollouts.get(car).step(actions.steeringDeg(car), actions.speedMps(car));
                }
            }
        }

        String digest(int car) {
            return rollouts.get(car).outcome().digest();
        }
    }
}
