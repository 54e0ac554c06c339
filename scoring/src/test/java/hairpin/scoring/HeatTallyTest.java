package hairpin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.events.EvaluationNews.RivalResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeatTallyTest {

    private static final RivalResult STUCK = new RivalResult(1, 9_000);

    @Test
    void a_heat_is_won_by_who_finishes_all_its_laps_first() {
        List<Drive> drives = List.of(
                heat(0, 20_000, in(20_001)),
                heat(1, 20_000, in(19_999)),
                heat(2, 20_000, in(20_000)),
                heat(3, 20_000, STUCK),
                unfinished(4, in(20_000)),
                unfinished(5, STUCK));

        HeatTally house = HeatTally.byRival(drives).getFirst();

        assertThat(house.won()).isEqualTo(2);
        assertThat(house.lost()).as("as fast is not faster").isEqualTo(2);
        assertThat(house.notFinished()).isEqualTo(2);
        assertThat(house.wonPercent()).isEqualTo(33.3);
    }

    @Test
    void against_several_a_heat_is_won_by_who_is_ahead_of_all() {
        List<Drive> drives = List.of(
                heat(0, 20_000, in(21_000), in(22_000)),
                heat(1, 20_000, in(21_000), in(19_000)),
                heat(2, 20_000, STUCK, in(22_000)));

        assertThat(HeatTally.byRival(drives)).extracting(HeatTally::won).containsExactly(3, 2);
        assertThat(HeatTally.ofAll(drives))
                .hasValueSatisfying(all -> assertThat(all.won()).isEqualTo(2));
    }

    @Test
    void without_rivals_or_word_of_them_there_are_no_heats() {
        assertThat(HeatTally.ofAll(List.of(heat(0, 20_000)))).isEmpty();
        assertThat(HeatTally.byRival(List.of(heat(0, 20_000, STUCK), heat(1, 20_000))))
                .isEmpty();
    }

    /// 7 of 10, one heat on each track: Wilson's interval as it stands in textbooks.
    @Test
    void the_interval_is_wilsons_over_tracks() {
        HeatTally once = tally(10, 7, 1);
        assertThat(once.lowPercent()).isEqualTo(39.7);
        assertThat(once.highPercent()).isEqualTo(89.2);
        assertThat(tally(10, 7, 4).share())
                .as("the same on each track four times over")
                .isEqualTo(once.share());
        assertThat(tally(3, 3, 2).lowPercent()).as("3 of 3 prove little").isEqualTo(43.9);
    }

    @Test
    void the_interval_covers_the_truth_however_alike_heats_on_a_track_end() {
        for (double alike : new double[] {0, 0.5, 1}) {
            Random chance = new Random(7);
            int covered = 0;
            for (int race = 0; race < 4_000; race++) {
                covered += madeUp(chance, 40, 0.7, alike).share().covers(0.7) ? 1 : 0;
            }
            assertThat(covered / 40.0).as("percent covered, alike " + alike).isGreaterThan(93.5);
        }
    }

    @Test
    void while_the_suite_is_hidden_the_share_is_as_coarse_as_its_interval() {
        assertThat(tally(4, 3, 1).coarselyWonPercent()).isEqualTo(80);
        assertThat(tally(100, 73, 1).coarselyWonPercent()).isEqualTo(75);
        assertThat(tally(4, 4, 1).coarselyWonPercent()).isEqualTo(100);
    }

    private static HeatTally madeUp(Random chance, int tracks, double share, double alike) {
        List<Drive> drives = new ArrayList<>();
        for (int track = 0; track < tracks; track++) {
            boolean ofTrack = chance.nextDouble() < share;
            for (int start = 0; start < 2; start++) {
                boolean won = chance.nextDouble() < alike ? ofTrack : chance.nextDouble() < share;
                drives.add(heat(track, 20_000, won ? STUCK : in(10_000)));
            }
        }
        return HeatTally.ofAll(drives).orElseThrow();
    }

    private static HeatTally tally(int tracks, int won, int times) {
        List<Drive> drives = new ArrayList<>();
        for (int i = 0; i < tracks * times; i++) {
            int track = i % tracks;
            drives.add(heat(track, 20_000, track < won ? STUCK : in(10_000)));
        }
        return HeatTally.ofAll(drives).orElseThrow();
    }

    private static Drive heat(int track, long lapsMs, RivalResult... rivals) {
        List<DrivenLap> laps = List.of(DrivenLap.valid(lapsMs / 2), DrivenLap.valid(lapsMs / 2));
        return new Drive(track, 10_000, 2, laps, List.of(rivals));
    }

    private static Drive unfinished(int track, RivalResult... rivals) {
        List<DrivenLap> laps =
                Stream.of(DrivenLap.valid(8_000), new DrivenLap(3_000, 40)).toList();
        return new Drive(track, 10_000, 2, laps, List.of(rivals));
    }

    private static RivalResult in(long lapsMs) {
        return new RivalResult(2, lapsMs);
    }
}
