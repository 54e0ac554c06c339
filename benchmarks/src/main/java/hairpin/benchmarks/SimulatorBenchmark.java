package hairpin.benchmarks;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Cars;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Control steps of one car with its rules: physics, projection, wheels on the road, digest.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SimulatorBenchmark {

    private static final RaceRules ENDLESS = new RaceRules(1_000, 0, 0, Integer.MAX_VALUE, 24 * 3600);

    private Track track;
    private Rollout rollout;
    private byte[] frame;
    private final Cars cars = new Cars(CarParameters.CLASSIC, 64);
    private final double[] steeringRad = new double[64];
    private final double[] speedMps = new double[64];
    private final RolloutFigures.Laps laps = new RolloutFigures.Laps();
    private final RolloutFigures.Together together = new RolloutFigures.Together(64);
    private Rollout lapping = RolloutFigures.Laps.fresh();
    private boolean inLockstep;
    private int at;
    private int phase;

    @Setup(Level.Trial)
    public void prepare() {
        track = TrackCatalogue.find("Switchback").orElseThrow();
        frame = new byte[160 * 120];
        rollout = fresh();
    }

    /// The correctness line: where the car is, and that it is the same for the same steps.
    @TearDown(Level.Trial)
    public void check() {
        Rollout once = fresh();
        Rollout again = fresh();
        for (int i = 0; i < 1_000; i++) {
            once.step(weave(i), 1.5);
            again.step(weave(i), 1.5);
        }
        boolean same = once.outcome().digest().equals(again.outcome().digest());
        System.out.println("correct: 1,000 steps give the digest "
                + once.outcome().digest().substring(0, 16) + (same ? " twice" : ", BUT NOT TWICE"));
        if (inLockstep) {
            System.out.println("in lockstep: " + together.check().line());
        }
    }

    @Benchmark
    @OperationsPerInvocation(64)
    public double batch() {
        phase++;
        for (int i = 0; i < 64; i++) {
            steeringRad[i] = weave(phase + i) * 0.0175;
            speedMps[i] = 1.5;
        }
        cars.stepAll(steeringRad, speedMps);
        return cars.xM(0);
    }

    @Benchmark
    public double step() {
        drive();
        return rollout.x();
    }

    /// One that laps.
    @Benchmark
    public double lap() {
        if (at == laps.steps) {
            lapping = RolloutFigures.Laps.fresh();
            at = 0;
        }
        lapping.step(laps.steeringDeg[at], laps.speedMps[at]);
        at++;
        return lapping.x();
    }

    /// Many that lap in lockstep.
    @Benchmark
    @OperationsPerInvocation(64)
    public void lockstep() {
        inLockstep = true;
        together.step();
    }

    @Benchmark
    public byte frame() {
        rollout.capture(frame, 0);
        return frame[9_680];
    }

    @Benchmark
    public byte frameAndStep() {
        rollout.capture(frame, 0);
        drive();
        return frame[9_680];
    }

    private void drive() {
        if (rollout.over()) {
            rollout = fresh();
        }
        rollout.step(weave(phase++), 1.5);
    }

    private Rollout fresh() {
        return new Rollout(track, CarParameters.CLASSIC, ENDLESS, 1);
    }

    private static double weave(int step) {
        return (step & 16) == 0 ? 12 : -12;
    }
}
