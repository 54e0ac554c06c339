package hairpin.simulator.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final double[] AWAY_M = {0.05, 0.3, 1};

    private final Random random = new Random(7);

    @Test
    void a_cursor_that_foresees_and_keeps_ground_goes_where_the_plain_search_leads() {
        for (Track track : roads()) {
            for (double awayM : AWAY_M) {
                Search search = new Search(track.centreLine());
                Projection cursor = new Projection(track);
                int segment = 0;
                double offset = 0;
                double moved = 0;
                for (double station = 0; station < 2 * track.lengthM(); station += moved) {
                    offset = Math.clamp(offset + awayM * random.nextGaussian() / 4, -awayM, awayM);
                    Pose pose = track.pose(station, offset);
                    Pose guess = track.pose(station + 0.05 * random.nextGaussian(), offset);
                    cursor.foresee(guess.x(), guess.y());
                    cursor.follow(pose.x(), pose.y());
                    segment = search.outward(segment, pose.x(), pose.y());
                    assertThat(cursor.segment())
                            .as(track.name() + " at " + station)
                            .isEqualTo(segment);
                    moved = 0.4 * random.nextDouble() - 0.02;
                }
            }
        }
    }

    @Test
    void most_of_the_road_is_kept_by_its_segments() {
        for (Track track : roads()) {
            CentreLine line = track.centreLine();
            int kept = 0;
            for (int i = 0; i < line.segments; i++) {
                Pose pose = track.pose(track.stationM(i) + 0.01, 0.3 * track.minWidthM());
                kept += line.keeps(i, pose.x(), pose.y()) ? 1 : 0;
            }
            assertThat(kept).as(track.name()).isGreaterThan(line.segments * 2 / 3);
        }
    }

    private static List<Track> roads() {
        List<Track> tracks = new ArrayList<>();
        for (String name : TrackCatalogue.names()) {
            tracks.add(TrackCatalogue.find(name).orElseThrow());
        }
        tracks.add(TrackCatalogue.find("generated:3:1").orElseThrow());
        tracks.add(TrackCatalogue.find("generated:4:0.5:reversed").orElseThrow());
        return tracks;
    }
}
