package hairpin.simulator.sections;

import static hairpin.simulator.sections.Bend.LEFT;
import static hairpin.simulator.sections.Bend.RIGHT;
import static hairpin.simulator.sections.Bend.STRAIGHT;
import static hairpin.simulator.sections.Bend.TIGHT_LEFT;
import static hairpin.simulator.sections.Bend.TIGHT_RIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionsTest {

    @Test
    void a_stadium_is_two_straights_and_two_corners() {
        assertThat(bends(stadium(2))).containsExactly(STRAIGHT, LEFT, STRAIGHT, LEFT);
    }

    @Test
    void corners_with_a_small_radius_are_tight() {
        assertThat(bends(stadium(0.8))).containsExactly(STRAIGHT, TIGHT_LEFT, STRAIGHT, TIGHT_LEFT);
    }

    @Test
    void driven_the_other_way_every_corner_turns_to_the_other_side() {
        assertThat(bends(stadium(2).reversed())).containsExactly(RIGHT, STRAIGHT, RIGHT, STRAIGHT);
        assertThat(bends(stadium(0.8).mirrored())).containsExactly(STRAIGHT, TIGHT_RIGHT, STRAIGHT, TIGHT_RIGHT);
    }

    @Test
    void corners_are_counted_as_they_come() {
        assertThat(Sections.of(stadium(2)).all()).extracting(Section::corner).containsExactly(0, 1, 0, 2);
    }

    @Test
    void a_circle_is_one_corner() {
        double[] circle = new double[120];
        for (int i = 0; i < 60; i++) {
            circle[2 * i] = 2 * Math.cos(i * Math.PI / 30);
            circle[2 * i + 1] = 2 * Math.sin(i * Math.PI / 30);
        }
        assertThat(bends(Track.along("circle", true, circle, 1))).containsExactly(LEFT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Switchback", "Clover", "generated:11:0.3", "generated:5:0.9"})
    void the_sections_of_a_track_follow_one_another_all_round(String name) {
        Sections sections = Sections.of(TrackCatalogue.find(name).orElseThrow());

        assertThat(sections.all()).hasSizeBetween(4, 60);
        assertThat(sections.all().stream().mapToDouble(Section::lengthPercent).sum())
                .isCloseTo(100, within(1e-6));
        for (int i = 1; i < sections.size(); i++) {
            assertThat(sections.get(i).fromPercent())
                    .isCloseTo(sections.get(i - 1).toPercent() % 100, within(1e-6));
            double middle = sections.get(i).fromPercent() + sections.get(i).lengthPercent() / 2;
            assertThat(sections.at(middle % 100 / 100)).isEqualTo(i);
        }
    }

    private static List<Bend> bends(Track track) {
        return Sections.of(track).all().stream().map(Section::bend).toList();
    }

    /// Two straights of six metres and two half circles.
    private static Track stadium(double radiusM) {
        List<double[]> points = new ArrayList<>();
        for (double x = -1; x < 5; x += 0.2) {
            points.add(new double[] {x, -radiusM});
        }
        for (int i = 0; i < 24; i++) {
            double angle = -Math.PI / 2 + i * Math.PI / 24;
            points.add(new double[] {5 + radiusM * Math.cos(angle), radiusM * Math.sin(angle)});
        }
        for (double x = 5; x > -1; x -= 0.2) {
            points.add(new double[] {x, radiusM});
        }
        for (int i = 0; i < 24; i++) {
            double angle = Math.PI / 2 + i * Math.PI / 24;
            points.add(new double[] {-1 + radiusM * Math.cos(angle), radiusM * Math.sin(angle)});
        }
        double[] centre = points.stream().flatMapToDouble(Arrays::stream).toArray();
        return Track.along("stadium", true, centre, 1);
    }
}
