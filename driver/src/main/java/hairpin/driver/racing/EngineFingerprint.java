package hairpin.driver.racing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import hairpin.driver.Actions;
import hairpin.driver.Driver;
import hairpin.driver.Observations;
import hairpin.driver.Senses;
import hairpin.driver.model.Digests;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Cars;
import hairpin.simulator.conditions.Condition;
import hairpin.simulator.conditions.Conditions;
import hairpin.simulator.race.Bots;
import hairpin.simulator.race.Challenge;
import hairpin.simulator.race.Obstacles;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.reference.ParLap;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;

/// Which engine this is, told by what it does: a digest over a few seconds that a made-up model drives on two tracks.
///
/// Generator, physics, camera, LIDAR, boxes, bots, conditions, reading of models and inference all have a part in it.
/// Two engines with the same fingerprint give the same results; any change that could move a bit of one changes it.
public final class EngineFingerprint {

    private static final List<String> TRACKS = List.of("Switchback", "generated:5:0.5");
    private static final RaceRules RULES = new RaceRules(1, 1, 1, 3, 6);
    private static final Senses RANGES = new Senses(Senses.Camera.NONE, Senses.Lidar.RAYS);
    private static final Senses LEFT_AND_RANGES = new Senses(Senses.Camera.LEFT, Senses.Lidar.RAYS);
    private static final int SHOWN_BYTES = 6;

    /// So that bots are done with a change and begin the next one before time is up.
    private static final Bots.LaneChanges RESTLESS = new Bots.LaneChanges(0.5, 1, 0.2);

    private EngineFingerprint() {}

    /// Twelve hexadecimal digits. Takes some seconds in a JVM that has just started.
    public static String take() {
        MessageDigest digest = Digests.sha256();
        int all = 4 * TRACKS.size();
        drive(MadeUpModel.newDriver(), Senses.FRONT_CAMERA, all, EngineFingerprint::rollout, digest);
        drive(EngineFingerprint::straightAhead, RANGES, all, EngineFingerprint::rollout, digest);
        drive(EngineFingerprint::straightAhead, LEFT_AND_RANGES, all, EngineFingerprint::rollout, digest);
        for (String name : TRACKS) {
            digest.update(Long.toString(ParLap.lapMs(track(name), CarParameters.CLASSIC))
                    .getBytes(US_ASCII));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, SHOWN_BYTES);
    }

    /// The same of a few moments on the first track, with all that is in the way and varies, so short that the slowest
    /// modes of a JVM get through.
    ///
    /// @param cars one or two, of which each is alone
    static String brief(int cars, int steps) {
        MessageDigest digest = Digests.sha256();
        RaceRules rules = new RaceRules(1, 1, 1, 3, steps * Cars.CONTROL_STEP_S);
        drive(MadeUpModel.newDriver(), Senses.FRONT_CAMERA, cars, i -> crowded(i, rules), digest);
        drive(EngineFingerprint::straightAhead, RANGES, cars, i -> crowded(i, rules), digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void drive(
            Driver driver, Senses senses, int rollouts, IntFunction<Rollout> grid, MessageDigest digest) {
        LockstepRace race = new LockstepRace(rollouts, grid, rollouts, (_, _, _) -> {});
        race.drive(new Noted(driver, senses, digest));
        for (RolloutOutcome outcome : race.outcomes()) {
            digest.update(outcome.digest().getBytes(US_ASCII));
        }
    }

    private static void straightAhead(Observations seen, int count, Actions out) {
        for (int i = 0; i < count; i++) {
            out.set(i, 0, 1);
        }
    }

    /// Drives as another does and notes what it sees: a change of a pixel need not change what a driver does.
    private record Noted(Driver driver, Senses senses, MessageDigest digest) implements Driver {

        @Override
        public void drive(Observations seen, int count, Actions out) {
            digest.update(seen.frames(), 0, count * seen.frameBytes());
            ByteBuffer ranges =
                    ByteBuffer.allocate(Float.BYTES * count * senses.lidar().numbers());
            ranges.asFloatBuffer().put(seen.ranges(), 0, count * senses.lidar().numbers());
            digest.update(ranges);
            driver.drive(seen, count, out);
        }
    }

    private static Rollout rollout(int index) {
        Challenge alone = alone(index, RULES);
        return new Rollout(index < 2 * TRACKS.size() ? alone : crowded(alone), index);
    }

    private static Rollout crowded(int index, RaceRules rules) {
        return new Rollout(crowded(alone(index, rules)), index);
    }

    private static Challenge alone(int index, RaceRules rules) {
        CarParameters car = index % 2 == 0 ? CarParameters.CLASSIC : CarParameters.TWENTY_SIX;
        return Challenge.timeTrial(track(TRACKS.get(index / 2 % TRACKS.size())), car, rules);
    }

    private static Challenge crowded(Challenge alone) {
        return alone.with(new Obstacles.Scattered(3, 2))
                .with(Bots.usual(1).changing(RESTLESS))
                .under(everythingVaries());
    }

    private static Conditions everythingVaries() {
        Conditions conditions = Conditions.PLAIN;
        for (Condition condition : Condition.values()) {
            double quarter = (condition.most() - condition.least()) / 4;
            conditions = conditions.with(condition, condition.least() + quarter, condition.most() - quarter);
        }
        return conditions;
    }

    private static Track track(String name) {
        return TrackCatalogue.find(name).orElseThrow();
    }
}
