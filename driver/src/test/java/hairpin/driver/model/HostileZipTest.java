package hairpin.driver.model;

import static hairpin.driver.Refusal.Code.MISSING_FILE;
import static hairpin.driver.Refusal.Code.TOO_LARGE;
import static hairpin.driver.Refusal.Code.UNREADABLE_ARCHIVE;
import static hairpin.driver.Refusal.Code.UNSAFE_ARCHIVE;
import static org.assertj.core.api.Assertions.assertThat;

import hairpin.driver.Refusal;
import hairpin.driver.write.TarGzWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileZipTest {

    private final RawZip zip = new RawZip()
            .file("agent/model.pb", Samples.graph())
            .file("model_metadata.json", Zips.utf8(Samples.THREE_ACTIONS));

    private Refusal refused() {
        return Samples.refused(zip.toBytes());
    }

    @Test
    void as_it_is_it_can_be_read() {
        assertThat(Samples.readable(zip.toBytes()).parameters()).isPositive();
    }

    @Test
    void two_names_for_one_file_are_refused() {
        zip.entry(0).localName = "agent/other.p";

        assertThat(refused().code()).isEqualTo(UNSAFE_ARCHIVE);
        assertThat(refused().what()).contains("two ways");
    }

    @Test
    void two_sizes_for_one_file_are_refused() {
        zip.entry(1).localSize = 5;

        assertThat(refused().code()).isEqualTo(UNSAFE_ARCHIVE);
    }

    @Test
    void two_methods_for_one_file_are_refused() {
        zip.entry(1).localMethod = 8;

        assertThat(refused().code()).isEqualTo(UNSAFE_ARCHIVE);
    }

    @Test
    void a_file_inside_another_is_refused_as_a_bomb() {
        byte[] inner = new RawZip().file("b", new byte[50]).toBytes();
        RawZip bomb = new RawZip().file("a", inner).file("b", new byte[50]);
        bomb.entry(1).at = 30 + 1;

        assertThat(Samples.refused(bomb.toBytes()).what()).contains("bomb");
    }

    @Test
    void a_wrong_checksum_is_refused() {
        zip.entry(0).sum++;

        assertThat(refused().code()).isEqualTo(UNREADABLE_ARCHIVE);
    }

    @Test
    void four_gigabytes_announced_are_refused_before_memory_is_asked_for() {
        zip.entry(0).size = 0xFFFF_FFFEL;
        zip.entry(0).localSize = 0xFFFF_FFFEL;

        assertThat(refused().code()).isEqualTo(TOO_LARGE);
    }

    @Test
    void an_encrypted_file_and_an_unknown_method_are_refused() {
        zip.entry(0).flags = 1;
        assertThat(refused().what()).contains("encrypted");

        zip.entry(0).flags = 0;
        zip.entry(0).method = 93;
        zip.entry(0).localMethod = 93;
        assertThat(refused().what()).contains("method 93");
    }

    @Test
    void something_hidden_before_the_end_is_refused() {
        zip.hide("PK\001\002 another directory");

        assertThat(refused().code()).isEqualTo(UNSAFE_ARCHIVE);
    }

    @Test
    void the_same_name_twice_is_refused() {
        zip.file("agent//model.pb", new byte[3]);

        assertThat(refused().what()).contains("twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGENT/model.pb", "agent/Model.PB", "Model_Metadata.json"})
    void a_name_that_another_system_takes_for_the_same_is_refused(String name) {
        zip.file(name, new byte[3]);

        assertThat(refused().code()).isEqualTo(UNSAFE_ARCHIVE);
        assertThat(refused().what()).contains("upper and lower case");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../model.pb", "/agent/model.pb", "agent/../../x", "C:/x", "a\u0000b"})
    void a_path_that_leads_outside_is_refused(String name) {
        zip.file(name, new byte[3]);

        assertThat(refused().code()).isEqualTo(UNSAFE_ARCHIVE);
    }

    @Test
    void an_archive_in_an_archive_is_never_opened() {
        byte[] bomb =
                new TarGzWriter().file("agent/model.pb", new byte[32 << 20]).toBytes();
        Map<String, byte[]> nested = Map.of(
                "model.zip", zip.toBytes(),
                "model.tar.gz", bomb,
                "model_metadata.json", Zips.utf8(Samples.THREE_ACTIONS));

        assertThat(Samples.refused(Zips.of(nested)).code()).isEqualTo(MISSING_FILE);
        assertThat(Samples.refused(Samples.car(bomb)).sentence()).contains("agent/model.pb");
    }

    @Test
    void metadata_of_more_than_a_quarter_megabyte_is_refused() {
        byte[] huge = Zips.utf8("{\"a\": \"" + "x".repeat(300_000) + "\"}");

        Refusal refusal = Samples.refused(new RawZip()
                .file("agent/model.pb", Samples.graph())
                .file("model_metadata.json", huge)
                .toBytes());

        assertThat(refusal.code()).isEqualTo(TOO_LARGE);
        assertThat(refusal.where()).isEqualTo("model_metadata.json");
    }
}
