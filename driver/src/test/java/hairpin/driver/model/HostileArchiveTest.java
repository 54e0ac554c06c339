package hairpin.driver.model;

import static hairpin.driver.Refusal.Code.MISSING_FILE;
import static hairpin.driver.Refusal.Code.TOO_LARGE;
import static hairpin.driver.Refusal.Code.UNREADABLE_ARCHIVE;
import static hairpin.driver.Refusal.Code.UNSAFE_ARCHIVE;
import static org.assertj.core.api.Assertions.assertThat;

import hairpin.driver.Refusal;
import hairpin.driver.write.TarGzWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileArchiveTest {

    private static TarGzWriter car() {
        return new TarGzWriter()
                .file("agent/model.pb", Samples.graph())
                .file("model_metadata.json", Samples.THREE_ACTIONS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../etc/passwd", "agent/../../x", "..\\x", "a/..", "/etc/passwd", "C:\\x", "\\\\host\\x"})
    void a_path_that_leads_outside_is_refused(String path) {
        Refusal refusal = Samples.refused(car().file(path, "x").toBytes());

        assertThat(refusal.code()).isEqualTo(UNSAFE_ARCHIVE);
        assertThat(refusal.where()).isEqualTo(path);
    }

    @Test
    void ten_thousand_empty_gzip_members_do_not_break_the_stack() throws IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        new GZIPOutputStream(empty).close();
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        for (int i = 0; i < 10_000; i++) {
            archive.writeBytes(empty.toByteArray());
        }
        archive.writeBytes(car().toBytes());

        assertThat(Samples.refused(archive.toByteArray()).code()).isEqualTo(UNREADABLE_ARCHIVE);
    }

    @Test
    void an_archive_in_a_few_gzip_members_is_read() throws IOException {
        byte[] tar = new GZIPInputStream(new ByteArrayInputStream(car().toBytes())).readAllBytes();
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        for (int from = 0; from < tar.length; from += tar.length / 3 + 1) {
            try (GZIPOutputStream member = new GZIPOutputStream(archive)) {
                member.write(tar, from, Math.min(tar.length / 3 + 1, tar.length - from));
            }
        }

        assertThat(Samples.readable(archive.toByteArray()).parameters()).isPositive();
    }

    @Test
    void a_pax_header_does_not_smuggle_a_path_in() {
        String line = "path=../../escape\n";
        byte[] note = (line.length() + 3 + " " + line).getBytes(StandardCharsets.UTF_8);

        Refusal refusal = Samples.refused(new TarGzWriter()
                .entry('x', "pax", "", note)
                .file("harmless", "x")
                .toBytes());

        assertThat(refusal.code()).isEqualTo(UNSAFE_ARCHIVE);
        assertThat(refusal.where()).isEqualTo("../../escape");
    }

    @Test
    void a_gnu_long_name_does_not_smuggle_a_path_in() {
        byte[] name = "../../escape\0".getBytes(StandardCharsets.UTF_8);

        Refusal refusal = Samples.refused(new TarGzWriter()
                .entry('L', "long", "", name)
                .file("harmless", "x")
                .toBytes());

        assertThat(refusal.code()).isEqualTo(UNSAFE_ARCHIVE);
    }

    @ParameterizedTest
    @ValueSource(chars = {'1', '2', '3', '4', '6', 'S', 'K', 'Z'})
    void links_devices_and_unknown_kinds_of_entries_are_refused(char type) {
        Refusal refusal = Samples.refused(
                car().entry(type, "agent/other.pb", "/etc/passwd", new byte[0]).toBytes());

        assertThat(refusal.code()).isEqualTo(UNSAFE_ARCHIVE);
        assertThat(refusal.where()).isEqualTo("agent/other.pb");
    }

    @Test
    void the_same_file_twice_is_refused() {
        Refusal refusal = Samples.refused(car().file("./agent//model.pb", "x").toBytes());

        assertThat(refusal.code()).isEqualTo(UNSAFE_ARCHIVE);
        assertThat(refusal.what()).contains("twice");
    }

    @Test
    void a_bomb_is_refused_before_it_is_unpacked() {
        byte[] zeros = new byte[64 << 20];
        byte[] bomb = new TarGzWriter().file("agent/model.pb", zeros).toBytes();
        byte[] unused = new TarGzWriter().file("notes.txt", zeros).toBytes();

        assertThat(Samples.refused(bomb).code()).isEqualTo(TOO_LARGE);
        assertThat(Samples.refused(unused).code()).isEqualTo(TOO_LARGE);
    }

    @Test
    void too_many_entries_are_refused() {
        TarGzWriter crowd = new TarGzWriter();
        for (int i = 0; i < 2_001; i++) {
            crowd.file("f" + i, "");
        }

        assertThat(Samples.refused(crowd.toBytes()).code()).isEqualTo(TOO_LARGE);
    }

    @Test
    void an_archive_cut_off_anywhere_is_refused() {
        byte[] car = Samples.car();
        for (int length = 0; length < car.length - 8; length += 1 + car.length / 97) {
            Refusal refusal = Samples.refused(Arrays.copyOf(car, length));

            assertThat(refusal.code()).isIn(UNREADABLE_ARCHIVE, MISSING_FILE);
        }
    }

    @Test
    void what_is_no_archive_is_told_so() {
        Refusal refusal = Samples.refused("hello".getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.sentence())
                .isEqualTo("test.tar.gz: is neither a tar.gz nor a zip; upload the car archive as it was downloaded.");
    }

    @Test
    void an_archive_without_a_network_says_what_it_holds() {
        Refusal refusal = Samples.refused(new TarGzWriter()
                .file("model_metadata.json", Samples.THREE_ACTIONS)
                .file("model/48_Step-9603.ckpt.index", "x")
                .toBytes());

        assertThat(refusal.code()).isEqualTo(MISSING_FILE);
        assertThat(refusal.what()).contains("checkpoints but no frozen graph");
    }

    @Test
    void an_archive_without_metadata_is_refused() {
        Refusal refusal = Samples.refused(
                new TarGzWriter().file("agent/model.pb", Samples.graph()).toBytes());

        assertThat(refusal.code()).isEqualTo(MISSING_FILE);
        assertThat(refusal.what()).contains("model_metadata.json");
    }

    @Test
    void a_zip_with_one_content_for_two_names_is_refused() throws IOException {
        byte[] zip = zip();
        int second = central(zip, 1);
        int first = central(zip, 0);
        ByteBuffer.wrap(zip)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(
                        second + 42,
                        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(first + 42));

        assertThat(Samples.refused(zip).code()).isEqualTo(UNSAFE_ARCHIVE);
    }

    @Test
    void a_link_in_a_zip_is_refused() throws IOException {
        byte[] zip = zip();
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(central(zip, 0) + 38, 0xA1FF0000);

        assertThat(Samples.refused(zip).code()).isEqualTo(UNSAFE_ARCHIVE);
    }

    @Test
    void a_zip_entry_that_lies_about_its_size_is_refused() throws IOException {
        byte[] zip = zip();
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(central(zip, 0) + 24, 100);

        assertThat(Samples.refused(zip).code()).isEqualTo(TOO_LARGE);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("agent/model.pb"));
            zip.write(Samples.graph());
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("model_metadata.json"));
            zip.write(Samples.THREE_ACTIONS.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /// Where the central directory's entry `index` starts.
    private static int central(byte[] zip, int index) {
        int found = -1;
        for (int at = 0; at < zip.length - 4; at++) {
            boolean here = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2;
            if (here && ++found == index) {
                return at;
            }
        }
        throw new AssertionError("no entry " + index);
    }
}
