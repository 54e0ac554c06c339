package hairpin.simulator.recording;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.race.EpisodeStatus;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DriveDrawingTest {

    private static final Pattern VALUES = Pattern.compile("type=\"(\\w+)\"[^>]* values=\"([^\"]*)\"");

    @Test
    void the_car_is_where_it_was_in_every_step() throws Exception {
        RecordedRollout drive = Drives.drive(0, false);

        Matcher moves = VALUES.matcher(drawing(drive));

        assertThat(moves.find()).isTrue();
        assertThat(moves.group(1)).isEqualTo("translate");
        List<String> places = Arrays.asList(moves.group(2).split(";", -1));
        assertThat(places).hasSize(drive.size());
        for (int row = 0; row < drive.size(); row++) {
            String[] place = places.get(row).split(" ", -1);
            assertThat(Double.parseDouble(place[0])).isEqualTo(Math.rint(drive.xMm(row)) / 10);
            assertThat(Double.parseDouble(place[1])).isEqualTo(-Math.rint(drive.yMm(row)) / 10);
        }
    }

    @Test
    void rivals_drive_beside_it_for_as_long_as_it_does() {
        RecordedRollout drive = Drives.drive(0, false);
        RecordedRollout shorter = new RecordedRollout(1);
        shorter.add(0, 1, 500, 700, 0, EpisodeStatus.PREPARE);

        String svg = DriveDrawing.svg(
                hairpin.simulator.track.TrackCatalogue.find("Switchback").orElseThrow(), drive, List.of(shorter));

        assertThat(svg).contains("<g class=\"rival\"");
        assertThat(svg.indexOf("class=\"rival\"")).isLessThan(svg.indexOf("class=\"car\""));
        Matcher moves = VALUES.matcher(svg);
        assertThat(moves.find()).isTrue();
        assertThat(moves.group(2).split(";", -1)).hasSize(drive.size()).containsOnly("50 -70");
    }

    @Test
    void the_car_turns_the_short_way_even_where_its_heading_starts_anew() throws Exception {
        RecordedRollout drive = new RecordedRollout(0);
        for (int yaw : new int[] {31_000, 31_400, -31_400, -31_000}) {
            drive.add(0, 1, 0, 0, yaw, EpisodeStatus.IN_PROGRESS);
        }

        Matcher moves = VALUES.matcher(drawing(drive));
        moves.find();
        moves.find();
        double[] degrees = Arrays.stream(moves.group(2).split(";", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();

        assertThat(IntStream.range(1, degrees.length).mapToDouble(i -> Math.abs(degrees[i] - degrees[i - 1])))
                .allMatch(turn -> turn < 5);
    }

    @Test
    void every_reset_is_marked_with_its_reason() throws Exception {
        RecordedRollout drive = Drives.drive(3, true);
        long resets = IntStream.range(1, drive.size())
                .filter(row -> drive.status(row) == EpisodeStatus.OFF_TRACK)
                .count();

        assertThat(resets).isPositive();
        assertThat(drawing(drive).split("<title>off_track</title>", -1)).hasSize((int) resets + 1);
    }

    @Test
    void a_drive_that_never_began_is_an_empty_track() throws Exception {
        assertThat(drawing(new RecordedRollout(0))).contains("Switchback").doesNotContain("animateTransform");
    }

    private static String drawing(RecordedRollout drive) throws Exception {
        String svg = DriveDrawing.svg(Drives.TRACK, drive);
        Document parsed = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
        assertThat(parsed.getDocumentElement().getTagName()).isEqualTo("svg");
        return svg;
    }
}
