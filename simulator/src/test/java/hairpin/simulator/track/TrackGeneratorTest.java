package hairpin.simulator.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TrackGeneratorTest {

    @Test
    void a_thousand_seeds_give_a_thousand_good_tracks() {
        assertGood(0, 1_000);
    }

    @Tag("slow")
    @Test
    void ten_thousand_more_seeds_give_ten_thousand_good_tracks() {
        assertGood(1_000_000, 10_000);
    }

    @Test
    void the_same_seed_and_difficulty_give_the_same_track_to_the_bit() {
        Track one = TrackGenerator.generate(77, 0.6);
        Track same = TrackGenerator.generate(77, 0.6);
        assertThat(same.centreXy()).isEqualTo(one.centreXy());
        assertThat(same.leftXy()).isEqualTo(one.leftXy());
        assertThat(same.name()).isEqualTo("generated:77:0.6");
    }

    @Test
    void other_seeds_give_other_tracks() {
        Set<Double> lengths = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            lengths.add(TrackGenerator.generate(seed, 0.5).lengthM());
        }
        assertThat(lengths).hasSize(200);
    }

    @Test
    void harder_tracks_are_tighter_narrower_and_turn_more() {
        Averages gentle = Averages.of(0);
        Averages middling = Averages.of(0.5);
        Averages hard = Averages.of(1);
        assertThat(hard.radiusM).isLessThan(middling.radiusM - 0.1);
        assertThat(middling.radiusM).isLessThan(gentle.radiusM - 0.1);
        assertThat(hard.widthM).isLessThan(middling.widthM - 0.1);
        assertThat(middling.widthM).isLessThan(gentle.widthM - 0.1);
        assertThat(hard.turnedRad).isGreaterThan(middling.turnedRad + 3);
        assertThat(middling.turnedRad).isGreaterThan(gentle.turnedRad + 3);
    }

    @Test
    void about_as_many_run_clockwise_as_counter_clockwise() {
        int clockwise = 0;
        for (int seed = 0; seed < 200; seed++) {
            clockwise += TrackGenerator.generate(seed, 0.3).direction() == Direction.CW ? 1 : 0;
        }
        assertThat(clockwise).isBetween(70, 130);
    }

    @Test
    void a_difficulty_out_of_range_is_refused() {
        assertThatThrownBy(() -> TrackGenerator.generate(1, 1.01)).hasMessageContaining("1.01");
        assertThatThrownBy(() -> TrackGenerator.generate(1, Double.NaN)).hasMessageContaining("NaN");
    }

    /// The crossing check knows nothing of how tracks are made: it compares borders, segment by segment.
    private static void assertGood(long firstSeed, int count) {
        for (int i = 0; i < count; i++) {
            double difficulty = i % 11 / 10.0;
            Track track = TrackGenerator.generate(firstSeed + i, difficulty);
            String name = track.name();
            assertThat(track.closed()).as(name).isTrue();
            assertThat(track.lengthM()).as(name).isBetween(15.0, 40.0);
            assertThat(track.minWidthM()).as(name).isGreaterThanOrEqualTo(0.6);
            assertThat(track.maxWidthM()).as(name).isLessThanOrEqualTo(1.2);
            assertThat(track.minRadiusM()).as(name).isGreaterThanOrEqualTo(TrackGenerator.minRadiusM(difficulty));
            assertThat(TrackInspection.problems(track)).as(name).isEmpty();
            assertThat(Crossing.between(track, 0.5)).as(name).isEmpty();
        }
    }

    private record Averages(double radiusM, double widthM, double turnedRad) {

        static Averages of(double difficulty) {
            double radius = 0;
            double width = 0;
            double turned = 0;
            int count = 100;
            for (int seed = 0; seed < count; seed++) {
                Track track = TrackGenerator.generate(seed, difficulty);
                radius += track.minRadiusM() / count;
                width += track.meanWidthM() / count;
                for (int i = 0; i < track.size(); i++) {
                    turned += SmoothRoad.SPACING_M / Curvature.radiusM(track.centre(), true, i) / count;
                }
            }
            return new Averages(radius, width, turned);
        }
    }
}
