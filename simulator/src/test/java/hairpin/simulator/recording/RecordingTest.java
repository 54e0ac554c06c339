package hairpin.simulator.recording;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.Challenge;
import hairpin.simulator.race.Heat;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.random.Chance;
import hairpin.simulator.recording.DrivingAgain.Again;
import hairpin.simulator.recording.RecordedRollout.Difference;
import hairpin.simulator.recording.RecordingReading.Refused;
import hairpin.simulator.recording.RecordingReading.Sound;
import hairpin.simulator.track.TrackCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordingTest {

    @Test
    void what_is_written_is_read_back_row_for_row() {
        List<RecordedRollout> written = List.of(Drives.drive(0, true), Drives.drive(7, false));

        List<RecordedRollout> read = readable(RecordingWriter.bytes(written));

        assertThat(read).extracting(RecordedRollout::index).containsExactly(0, 7);
        assertThat(read.get(0).firstDifference(written.get(0))).isEmpty();
        assertThat(read.get(1).firstDifference(written.get(1))).isEmpty();
    }

    @Test
    void one_rollout_is_read_as_its_bytes_come_and_no_other_one() {
        RecordedRollout wanted = Drives.drive(7, false);
        byte[] bytes = RecordingWriter.bytes(List.of(Drives.drive(0, true), wanted, Drives.drive(9, false)));
        int last = bytes.length - RecordingWriter.bytes(List.of(Drives.drive(9, false))).length / 2;
        byte[] cutInTheLast = Arrays.copyOf(bytes, last);

        assertThat(RecordingReader.one(trickling(cutInTheLast), 7))
                .isInstanceOfSatisfying(OneReading.Found.class, found -> assertThat(
                                found.rollout().firstDifference(wanted))
                        .isEmpty());
        assertThat(RecordingReader.one(trickling(bytes), 0, 7))
                .isInstanceOfSatisfying(OneReading.Found.class, found -> assertThat(found.rivals())
                        .extracting(RecordedRollout::index)
                        .containsExactly(7));
        assertThat(RecordingReader.one(trickling(bytes), 8)).isEqualTo(new OneReading.Missing(3));
        assertThat(RecordingReader.one(trickling(cutInTheLast), 9))
                .isInstanceOfSatisfying(
                        OneReading.Refused.class, it -> assertThat(it.reason()).contains("in the middle of something"));
        assertThat(RecordingReader.one(trickling(new byte[9]), 0))
                .isEqualTo(new OneReading.Refused("it does not begin with HPR1"));
    }

    @Test
    void a_rollout_that_only_claims_to_be_long_takes_no_memory() {
        ByteSink out = new ByteSink();
        for (byte letter : "HPR1".getBytes(java.nio.charset.StandardCharsets.US_ASCII)) {
            out.put(letter);
        }
        out.count(0);
        out.count(1);
        out.count(0);
        out.count(15 * 24 * 3600);
        out.count(0);

        assertThat(RecordingReader.one(trickling(out.bytes()), 0)).isInstanceOf(OneReading.Refused.class);
    }

    /// A few bytes at a time.
    private static Bytes trickling(byte[] bytes) {
        int[] at = {0};
        return into -> {
            int now = Math.min(7, bytes.length - at[0]);
            System.arraycopy(bytes, at[0], into, 0, now);
            at[0] += now;
            return now == 0 ? -1 : now;
        };
    }

    @Test
    void the_recorded_actions_drive_the_same_rollout_again() {
        RecordedRollout recorded = Drives.drive(3, true);

        assertThat(again(recorded).firstDifference(recorded)).isEmpty();
    }

    @Test
    void laps_from_a_standing_start_are_driven_again_too() {
        RaceRules rules = RaceRules.ofMs(2, 0, 0, 0, 60).lapByLap();
        Recorder recorder = new Recorder(0);
        Rollout rollout = lapByLap(rules);
        rollout.listen(recorder);
        while (!rollout.over()) {
            rollout.step(rollout.steps() * 0.37 % 20 - 10, 1);
        }
        Again again = DrivingAgain.drive(lapByLap(rules), recorder.recorded());

        assertThat(again.outcome()).isEqualTo(rollout.outcome());
        assertThat(again.path().firstDifference(recorder.recorded())).isEmpty();
    }

    private static Rollout lapByLap(RaceRules rules) {
        return new Rollout(TrackCatalogue.find("Switchback").orElseThrow(), CarParameters.CLASSIC, rules, 7);
    }

    @Test
    void a_heat_is_driven_again_by_what_all_its_cars_did() {
        Heat first = heat();
        List<Recorder> recorders = List.of(new Recorder(0), new Recorder(1), new Recorder(2));
        for (int car = 0; car < 3; car++) {
            first.car(car).listen(recorders.get(car));
        }
        while (!first.car(0).over()) {
            double turn = first.car(0).steps() * 0.37 % 20 - 10;
            first.step(new double[] {turn, -turn, 30}, new double[] {1, 2, 3});
        }
        List<RecordedRollout> recorded =
                recorders.stream().map(Recorder::recorded).toList();

        List<Again> again = DrivingAgain.drive(heat(), recorded);

        assertThat(again.getFirst().outcome()).isEqualTo(first.car(0).outcome());
        for (int car = 0; car < 3; car++) {
            assertThat(again.get(car).path().firstDifference(recorded.get(car))).isEmpty();
        }
    }

    private static Heat heat() {
        Challenge challenge = Challenge.timeTrial(
                TrackCatalogue.find("Switchback").orElseThrow(),
                CarParameters.CLASSIC,
                RaceRules.ofMs(1, 1000, 1000, 4, 30));
        return new Heat(challenge, new Chance(7, 0), 3, 1);
    }

    @Test
    void an_altered_action_shows_in_the_step_in_which_it_acts() {
        RecordedRollout recorded = Drives.drive(3, true);
        RecordedRollout altered = recorded.withAction(40, -30, 1.5);

        assertThat(again(altered).firstDifference(altered))
                .hasValueSatisfying(it -> assertThat(it.row()).isBetween(40, 41));
    }

    @Test
    void a_recording_that_was_cut_short_differs_where_it_ends() {
        RecordedRollout whole = Drives.drive(3, true);
        RecordedRollout cut = new RecordedRollout(3);
        for (int row = 0; row < 50; row++) {
            cut.add(
                    whole.steeringDeg(row),
                    whole.speedMps(row),
                    whole.xMm(row),
                    whole.yMm(row),
                    whole.yaw(row),
                    whole.status(row));
        }

        assertThat(cut.firstDifference(whole))
                .hasValueSatisfying(it -> assertThat(it.row()).isEqualTo(50))
                .map(Difference::mine)
                .hasValue("nothing: over after 49 steps");
    }

    @Test
    void a_few_actions_take_a_byte_a_step() {
        RecordedRollout few = Drives.drive(0, true);

        assertThat(RecordingWriter.bytes(List.of(few)).length).isLessThan(9 * few.size() + 200);
    }

    @Test
    void bytes_that_are_no_recording_are_refused_with_the_reason() {
        assertThat(refusal(new byte[0])).contains("ends after 0 bytes");
        assertThat(refusal("not a recording".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("HPR1");
        byte[] trailing = Arrays.copyOf(RecordingWriter.bytes(List.of()), 200);
        assertThat(refusal(trailing)).contains("bytes follow");
    }

    @Test
    void a_claim_of_more_rows_than_bytes_is_refused_before_anything_is_allocated() {
        ByteSink out = new ByteSink();
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.put(RecordingWriter.MAGIC >>> shift);
        }
        out.count(0);
        out.count(1);
        out.count(0);
        out.count(Integer.MAX_VALUE);

        assertThat(refusal(out.bytes())).contains("rows");
    }

    @Test
    void whatever_is_altered_it_is_read_or_refused() {
        byte[] sound = RecordingWriter.bytes(List.of(Drives.drive(0, false)));
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] altered = Arrays.copyOf(sound, random.nextInt(4) == 0 ? random.nextInt(sound.length) : sound.length);
            for (int k = random.nextInt(4); k >= 0 && altered.length > 0; k--) {
                altered[random.nextInt(Math.min(altered.length, 400))] = (byte) random.nextInt();
            }
            assertThat(RecordingReader.read(altered)).isNotNull();
        }
    }

    private static RecordedRollout again(RecordedRollout recorded) {
        return DrivingAgain.drive(Drives.rollout(recorded.index()), recorded).path();
    }

    private static List<RecordedRollout> readable(byte[] bytes) {
        assertThat(RecordingReader.read(bytes)).isInstanceOf(Sound.class);
        return ((Sound) RecordingReader.read(bytes)).rollouts();
    }

    private static String refusal(byte[] bytes) {
        assertThat(RecordingReader.read(bytes)).isInstanceOf(Refused.class);
        return ((Refused) RecordingReader.read(bytes)).reason();
    }
}
