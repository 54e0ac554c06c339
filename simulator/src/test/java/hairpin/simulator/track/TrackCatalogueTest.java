package hairpin.simulator.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrackCatalogueTest {

    static Stream<Track> own() {
        return TrackCatalogue.names().stream()
                .map(name -> TrackCatalogue.find(name).orElseThrow());
    }

    @Test
    void the_league_has_a_dozen_tracks_of_its_own_and_more() {
        List<String> names = TrackCatalogue.names();
        assertThat(names).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
        assertThat(names).allMatch(name -> name.matches("[A-Z][a-z]+(-[A-Z][a-z]+)*"));
    }

    @ParameterizedTest
    @MethodSource("own")
    void an_own_track_can_be_driven(Track track) {
        assertThat(TrackInspection.problems(track)).isEmpty();
        assertThat(track.closed()).isTrue();
        assertThat(track.lengthM()).isBetween(15.0, 45.0);
        assertThat(track.minWidthM()).isGreaterThanOrEqualTo(0.59);
        assertThat(track.maxWidthM()).isLessThanOrEqualTo(1.21);
        assertThat(track.minRadiusM()).isGreaterThanOrEqualTo(0.5);
        assertThat(Clearance.holds(track, 0.5, 0.1)).isTrue();
        assertThat(Crossing.between(track, 0.5)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("own")
    void an_own_track_is_found_by_its_name_in_every_form(Track track) {
        for (String form : List.of("", ":reversed", ":mirrored", ":reversed:mirrored")) {
            Track found = TrackCatalogue.find(track.name() + form).orElseThrow();
            assertThat(found.name()).isEqualTo(track.name() + form);
            assertThat(TrackInspection.problems(found)).isEmpty();
        }
    }

    @Test
    void they_are_driven_both_ways_round() {
        Set<Direction> directions = new HashSet<>();
        own().forEach(track -> directions.add(track.direction()));
        assertThat(directions).containsExactlyInAnyOrder(Direction.CCW, Direction.CW);
    }

    @Test
    void capitals_and_hyphens_need_not_be_typed() {
        assertThat(TrackCatalogue.find("harbour loop")).map(Track::name).contains("Harbour-Loop");
    }

    @Test
    void a_generated_track_is_found_by_seed_and_difficulty() {
        Track track = TrackCatalogue.find("generated:42:0.5").orElseThrow();
        assertThat(track.centreXy()).isEqualTo(TrackGenerator.generate(42, 0.5).centreXy());
        assertThat(track.name()).isEqualTo("generated:42:0.5");
        assertThat(TrackCatalogue.find("generated:-1:1")).map(Track::name).contains("generated:-1:1.0");
    }

    @Test
    void what_is_no_reference_finds_nothing() {
        for (String reference : List.of(
                "",
                ":",
                "Nowhere",
                "Switchback:sideways",
                "generated:",
                "generated:1",
                "generated:x:0.5",
                "generated:1:1.5",
                "generated:1:-0.5",
                "generated:1:NaN",
                "generated:1:0.5:0.5",
                "generated:9999999999999999999:0.5",
                "generated:1:1e-1",
                "Switchback" + ":reversed".repeat(100_000))) {
            assertThat(TrackCatalogue.find(reference)).as(reference).isEmpty();
        }
    }
}
