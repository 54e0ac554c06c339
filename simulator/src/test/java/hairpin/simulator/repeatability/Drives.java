package hairpin.simulator.repeatability;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Cars;
import hairpin.simulator.conditions.Condition;
import hairpin.simulator.conditions.Conditions;
import hairpin.simulator.race.Bots;
import hairpin.simulator.race.Challenge;
import hairpin.simulator.race.Lockstep;
import hairpin.simulator.race.Obstacles;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;
import hairpin.simulator.reference.ReferenceDriver;
import hairpin.simulator.track.TrackCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Drives cars about and prints digests of all that they did: one line `name steps digest` for each drive and each
/// power of two of steps, so that a slow JVM that drives less far can be compared with a fast one.
///
/// Arguments: steps of each rollout; steps of the batch; threads; and `loaded` to keep the machine busy meanwhile.
final class Drives {

    private static final List<String> TRACKS = List.of("Switchback", "Paperclip", "Boomerang", "generated:7:0.6");
    private static final RaceRules ENDLESS = new RaceRules(1_000, 1, 1, Integer.MAX_VALUE, 24 * 3600);
    private static final int BATCH = 100;

    /// A picture is large: one in so many steps.
    private static final int LOOKS = 197;

    private Drives() {}

    public static void main(String[] arguments) throws Exception {
        int rolloutSteps = Integer.parseInt(arguments[0]);
        int batchSteps = Integer.parseInt(arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        if (arguments.length > 3) {
            Thread load = new Thread(Drives::spin);
            load.setDaemon(true);
            load.start();
        }
        List<Future<List<String>>> lines = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (CarParameters car : CarParameters.presets()) {
                for (String track : TRACKS) {
                    lines.add(workers.submit(() -> rollout(track, challenge(track, car), rolloutSteps)));
                }
            }
            lines.add(workers.submit(() -> rollout("busy", busy(), rolloutSteps)));
            lines.add(workers.submit(() -> lockstep(rolloutSteps / 4)));
            lines.add(workers.submit(() -> batch(batchSteps)));
            for (Future<List<String>> of : lines) {
                of.get().forEach(System.out::println);
            }
        }
    }

    private static Challenge challenge(String track, CarParameters car) {
        return Challenge.timeTrial(TrackCatalogue.find(track).orElseThrow(), car, ENDLESS);
    }

    /// Boxes, bots, and everything that conditions may change.
    private static Challenge busy() {
        Conditions all = Conditions.PLAIN;
        for (Condition condition : Condition.values()) {
            all = all.with(condition, condition.least(), condition.most());
        }
        return challenge("Switchback", CarParameters.CLASSIC)
                .with(new Obstacles.Scattered(4, 2))
                .with(Bots.usual(2).at(0.5).changing(Bots.LaneChanges.USUAL))
                .under(all);
    }

    private static List<String> rollout(String name, Challenge challenge, int steps) {
        Rollout rollout = new Rollout(challenge, 1);
        List<Sense> senses = Sense.ALL.stream().map(Supplier::get).toList();
        Chance chance = new Chance(9, 0);
        Digest digest = new Digest();
        List<String> lines = new ArrayList<>();
        for (int k = 1; k <= steps && !rollout.over(); k++) {
            double bend = chance.between(-30, 30, k / 4, Purpose.START_HEADING);
            rollout.step(bend, chance.between(0.1, 4, k / 9, Purpose.START_OFFSET));
            digest.add(rollout.x());
            digest.add(rollout.y());
            digest.add(rollout.yawRad());
            digest.add(rollout.speedMps());
            digest.add(rollout.projection().stationM());
            digest.add(rollout.projection().offsetM());
            digest.add(rollout.progressPercent());
            if (k % LOOKS == 0) {
                senses.forEach(sense -> sense.foldInto(digest, rollout));
            }
            note(lines, name + "/" + challenge.car().name(), k, digest);
        }
        return lines;
    }

    /// Laps in lockstep, told what others do that drive the same alone. Only now and then is a rollout asked: what
    /// nobody asks for is not kept up.
    private static List<String> lockstep(int steps) {
        List<Rollout> leaders = new ArrayList<>();
        List<ReferenceDriver> drivers = new ArrayList<>();
        Lockstep together = new Lockstep(2 * TRACKS.size());
        for (CarParameters car : CarParameters.presets()) {
            for (String track : TRACKS) {
                leaders.add(new Rollout(challenge(track, car), 1));
                drivers.add(new ReferenceDriver(leaders.getLast().track(), car));
                together.add(new Rollout(challenge(track, car), 1));
            }
        }
        double[] steeringDeg = new double[leaders.size()];
        double[] speedMps = new double[leaders.size()];
        double[] action = new double[2];
        Digest digest = new Digest();
        List<String> lines = new ArrayList<>();
        for (int k = 1; k <= steps; k++) {
            for (int i = 0; i < leaders.size(); i++) {
                drivers.get(i).drive(leaders.get(i), action);
                steeringDeg[i] = action[0];
                speedMps[i] = k % 90 < 80 ? action[1] : 3.5;
                leaders.get(i).step(steeringDeg[i], speedMps[i]);
            }
            together.step(steeringDeg, speedMps);
            if (Integer.bitCount(k) == 1) {
                for (int i = 0; i < leaders.size(); i++) {
                    digest.add(together.rollout(i).x());
                    digest.add(together.rollout(i).progressPercent());
                    digest.add(together.rollout(i).outcome().digest().getBytes(StandardCharsets.US_ASCII));
                }
            }
            note(lines, "lockstep", k, digest);
        }
        return lines;
    }

    private static List<String> batch(int steps) {
        List<CarParameters> kinds = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            kinds.add(i < 70 ? CarParameters.CLASSIC : CarParameters.TWENTY_SIX);
        }
        Cars cars = new Cars(kinds);
        Chance chance = new Chance(10, 0);
        double[] steeringRad = new double[BATCH];
        double[] speedMps = new double[BATCH];
        Digest digest = new Digest();
        List<String> lines = new ArrayList<>();
        for (int k = 1; k <= steps; k++) {
            for (int i = 0; i < BATCH; i++) {
                steeringRad[i] = chance.between(-0.52, 0.52, 1_000_000 * i + k / 4, Purpose.START_HEADING);
                speedMps[i] = chance.between(0.1, 4, 1_000_000 * i + k / 9, Purpose.START_OFFSET);
            }
            cars.stepAll(steeringRad, speedMps);
            for (int i = 0; i < BATCH; i++) {
                digest.add(cars.xM(i));
                digest.add(cars.yM(i));
                digest.add(cars.yawRad(i));
                digest.add(cars.speedMps(i));
            }
            note(lines, "batch", k, digest);
        }
        return lines;
    }

    private static void note(List<String> lines, String name, int steps, Digest digest) {
        if (Integer.bitCount(steps) == 1) {
            lines.add(name + " " + steps + " " + digest);
        }
    }

    private static void spin() {
        double x = 1;
        while (x > 0) {
            x = Math.sqrt(x + 1);
        }
    }
}
