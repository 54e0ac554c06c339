package hairpin.simulator.race;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.conditions.Condition;
import hairpin.simulator.conditions.Conditions;
import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;
import hairpin.simulator.reward.RewardParameters;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Rollouts in lockstep against the same ones alone, on many roads, driven well and badly.
class CruiseTest {

    private static final Chance CHANCE = new Chance(11, 0);
    private static final RaceRules RULES = new RaceRules(1_000, 0.5, 0.5, 100_000, 24 * 3600);

    @Test
    void whoever_looks_at_a_rollout_sees_in_every_step_what_it_would_be_alone() {
        SplittableRandom random = new SplittableRandom(3);
        List<Track> tracks = tracks(0, 3);
        List<Rollout> alone = rollouts(tracks);
        Lockstep together = together(tracks);
        List<RewardParameters> asTogether = parameters(
                IntStream.range(0, alone.size()).mapToObj(together::rollout).toList());
        List<RewardParameters> asAlone = parameters(alone);
        int looks = 0;
        for (int step = 0; step < 1_500; step++) {
            step(together, alone, step);
            for (int i = 0; i < alone.size(); i++) {
                if (random.nextInt(4) == 0) {
                    assertSame(asTogether.get(i), asAlone.get(i), step + " " + i);
                    assertSame(together.rollout(i), alone.get(i), step + " " + i);
                    looks++;
                }
            }
        }
        assertThat(looks).isGreaterThan(2_000);
    }

    @Test
    void the_clock_stops_all_of_them_in_time() {
        Track track = TrackCatalogue.find("First-Light").orElseThrow();
        Lockstep together = new Lockstep(9);
        List<Rollout> alone = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            RaceRules rules = new RaceRules(9, 1, 1, 0, 4 + 0.1 * i);
            alone.add(new Rollout(track, CarParameters.CLASSIC, rules, i));
            together.add(new Rollout(track, CarParameters.CLASSIC, rules, i));
        }
        for (int i = 8; i >= 0; i--) {
            while (!alone.get(i).over()) {
                alone.get(i).step(0, 0.3);
            }
        }
        int over = 0;
        while (together.size() > 0) {
            double[] ahead = new double[9];
            double[] slow = new double[9];
            Arrays.fill(slow, 0.3);
            together.step(ahead, slow);
            for (int i = together.size() - 1; i >= 0; i--) {
                if (together.rollout(i).over()) {
                    Rollout done = together.remove(i);
                    over++;
                    assertThat(alone).anyMatch(other -> other.outcome().equals(done.outcome()));
                    assertThat(done.status()).isEqualTo(EpisodeStatus.TIME_UP);
                }
            }
        }
        assertThat(over).isEqualTo(9);
    }

    @Tag("slow")
    @Test
    void on_one_hundred_and_fifty_roads_they_come_to_the_same_bits() {
        int steps = 0;
        for (int first = 0; first < 150; first += 25) {
            List<Track> tracks = tracks(first, 25);
            List<Rollout> alone = rollouts(tracks);
            Lockstep together = together(tracks);
            for (int step = 0; step < 3_000; step++) {
                step(together, alone, step);
                steps += alone.size();
            }
            for (int i = 0; i < alone.size(); i++) {
                assertSame(together.rollout(i), alone.get(i), tracks.get(i / 2).name());
            }
        }
        assertThat(steps).isEqualTo(900_000);
    }

    private static void assertSame(Rollout one, Rollout other, String which) {
        assertThat(one.outcome()).as(which).isEqualTo(other.outcome());
        assertThat(one.x()).as(which).isEqualTo(other.x());
        assertThat(one.y()).as(which).isEqualTo(other.y());
        assertThat(one.status()).as(which).isEqualTo(other.status());
        assertThat(one.progressPercent()).as(which).isEqualTo(other.progressPercent());
        assertThat(one.projection().segment())
                .as(which)
                .isEqualTo(other.projection().segment());
        assertThat(one.projection().stationM())
                .as(which)
                .isEqualTo(other.projection().stationM());
        assertThat(one.projection().offsetM())
                .as(which)
                .isEqualTo(other.projection().offsetM());
        assertThat(one.steps()).as(which).isEqualTo(other.steps());
        assertThat(one.commandDeg()).as(which).isEqualTo(other.commandDeg());
        assertThat(one.commandMps()).as(which).isEqualTo(other.commandMps());
        assertThat(one.allWheelsOnRoad()).as(which).isEqualTo(other.allWheelsOnRoad());
        assertThat(one.episodeStep()).as(which).isEqualTo(other.episodeStep());
    }

    /// Each asked for first while the other looks at nothing else: whoever asks may not be told of a step before.
    private static void assertSame(RewardParameters one, RewardParameters other, String which) {
        assertThat(read(one)).as(which).isEqualTo(read(other));
    }

    private static List<Object> read(RewardParameters told) {
        return List.of(
                told.distanceFromCenterM(),
                told.projectionDistanceM(),
                told.trackWidthM(),
                told.previousWaypoint(),
                told.nextWaypoint(),
                told.leftOfCenter(),
                told.closestObjectBehind(),
                told.closestObjectAhead(),
                told.allWheelsOnTrack(),
                told.x(),
                told.y(),
                told.headingDeg(),
                told.progressPercent(),
                told.steps(),
                told.speedMps(),
                told.steeringAngleDeg(),
                told.crashed(),
                told.offTrack(),
                told.simTimeS());
    }

    private static List<RewardParameters> parameters(List<Rollout> rollouts) {
        return rollouts.stream().map(RewardParameters::new).toList();
    }

    /// Each is told what the one alone is told.
    private static void step(Lockstep together, List<Rollout> alone, int step) {
        double[] steeringDeg = new double[alone.size()];
        double[] speedMps = new double[alone.size()];
        for (int i = 0; i < alone.size(); i++) {
            Rollout rollout = alone.get(i);
            double shake = i % 5 == 4 ? 25 : 3;
            steeringDeg[i] = CentreLine.steeringDeg(rollout)
                    + CHANCE.between(-shake, shake, 10_000 * i + step / 9, Purpose.START_HEADING);
            speedMps[i] = CHANCE.between(0.8, 2.6, 10_000 * i + step / 31, Purpose.START_OFFSET);
            rollout.step(steeringDeg[i], speedMps[i]);
        }
        together.step(steeringDeg, speedMps);
    }

    private static Lockstep together(List<Track> tracks) {
        List<Rollout> rollouts = rollouts(tracks);
        Lockstep together = new Lockstep(rollouts.size() + 3);
        rollouts.forEach(together::add);
        return together;
    }

    private static List<Rollout> rollouts(List<Track> tracks) {
        List<Rollout> rollouts = new ArrayList<>();
        for (int i = 0; i < 2 * tracks.size(); i++) {
            CarParameters car = i % 3 == 2 ? CarParameters.TWENTY_SIX : CarParameters.CLASSIC;
            Challenge challenge = Challenge.timeTrial(tracks.get(i / 2), car, i % 7 == 6 ? RULES.lapByLap() : RULES);
            Conditions varied = Conditions.PLAIN.with(Condition.LATENCY, 0, 150).with(Condition.FRICTION, 0.8, 1);
            rollouts.add(new Rollout(i % 4 == 3 ? challenge.under(varied) : challenge, i));
        }
        return rollouts;
    }

    /// Our own, and then generated ones.
    private static List<Track> tracks(int first, int count) {
        List<String> names = new ArrayList<>(TrackCatalogue.names());
        for (int seed = 0; names.size() < first + count; seed++) {
            names.add("generated:" + seed + ":" + seed % 11 / 10.0 + (seed % 3 == 2 ? ":reversed" : ""));
        }
        return names.subList(first, first + count).stream()
                .map(name -> TrackCatalogue.find(name).orElseThrow())
                .toList();
    }
}
