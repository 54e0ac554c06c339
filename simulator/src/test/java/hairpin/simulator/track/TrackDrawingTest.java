package hairpin.simulator.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class TrackDrawingTest {

    @Test
    void a_drawing_is_well_formed_and_says_what_it_shows() {
        String svg = TrackDrawing.svg(TrackCatalogue.find("Switchback").orElseThrow());
        assertWellFormed(svg);
        assertThat(svg).contains("<title>Switchback: 31.2 m, counter-clockwise</title>", "role=\"img\"");
    }

    @Test
    void every_own_track_and_an_open_one_can_be_drawn() {
        TrackCatalogue.names()
                .forEach(name -> assertWellFormed(
                        TrackDrawing.svg(TrackCatalogue.find(name).orElseThrow())));
        Track street = Track.along("street", false, new double[] {0, 0, 5, 0, 10, 0}, 1);
        assertThat(TrackDrawing.svg(street)).contains("street: 10.0 m, open");
    }

    @Test
    void a_name_cannot_break_out_of_the_drawing() {
        Track hostile = Track.along("<script>\"&\u0000'", false, new double[] {0, 0, 5, 0}, 1);
        String svg = TrackDrawing.svg(hostile);
        assertWellFormed(svg);
        assertThat(svg).doesNotContain("<script").contains("&lt;script&gt;&quot;&amp;?'");
    }

    private static void assertWellFormed(String svg) {
        assertThatCode(() -> DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg))))
                .doesNotThrowAnyException();
    }
}
