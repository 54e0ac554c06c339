package hairpin.cli.track;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackGenerator;
import hairpin.simulator.track.TrackWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackArgumentTest {

    @TempDir
    private Path folder;

    @Test
    void an_own_name_a_reference_and_a_file_all_mean_a_track() throws IOException {
        Path file = Files.write(folder.resolve("mine.npy"), TrackWriter.npy(TrackGenerator.generate(1, 0)));
        assertThat(found("Switchback").name()).isEqualTo("Switchback");
        assertThat(found("generated:7:0.25").name()).isEqualTo("generated:7:0.25");
        assertThat(found(file.toString()).name()).isEqualTo("mine");
    }

    @Test
    void a_file_can_be_turned_round() throws IOException {
        Track track = TrackGenerator.generate(1, 0);
        Path file = Files.write(folder.resolve("mine.npy"), TrackWriter.npy(track));
        assertThat(found(file + ":reversed").direction()).isNotEqualTo(track.direction());
        assertThat(found(file + ":mirrored").centreY(3)).isEqualTo(-track.centreY(3));
    }

    @Test
    void what_means_nothing_is_answered_in_one_line_that_names_it() {
        assertThat(unusable("Nowhere"))
                .startsWith("Nowhere: no such file, and no own track")
                .contains("Switchback");
        assertThat(unusable("nowhere.npy:reversed")).startsWith("nowhere.npy: no such file");
        assertThat(unusable("generated:7:2")).contains("generated:SEED:DIFFICULTY");
        assertThat(unusable(folder.toString())).endsWith("is a folder, not a track");
        assertThat(unusable("x" + ":reversed".repeat(100_000))).hasSizeLessThan(500);
        assertThat(unusable("a\u0000b\n")).startsWith("a?b?: no such file").doesNotContain("\n");
    }

    private static Track found(String text) {
        assertThat(TrackArgument.resolve(text)).isInstanceOf(TrackArgument.Found.class);
        return ((TrackArgument.Found) TrackArgument.resolve(text)).track();
    }

    private static String unusable(String text) {
        assertThat(TrackArgument.resolve(text)).isInstanceOf(TrackArgument.Unusable.class);
        return ((TrackArgument.Unusable) TrackArgument.resolve(text)).line();
    }
}
