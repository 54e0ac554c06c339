package hairpin.trainer.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hairpin.trainer.library.BlobStore.Receipt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryBlobStoreTest {

    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path directory;

    private DirectoryBlobStore store;

    @BeforeEach
    void open() throws IOException {
        store = new DirectoryBlobStore(directory);
    }

    @Test
    void what_is_kept_is_found_again_by_its_digest() throws IOException {
        keep("abc");

        assertThat(content(SHA256_OF_ABC)).isEqualTo("abc");
        assertThat(store.open(SHA256_OF_ABC).orElseThrow().bytes()).isEqualTo(3);
        assertThat(store.digests()).containsExactly(SHA256_OF_ABC);
    }

    @Test
    void what_was_received_but_not_kept_leaves_nothing() throws IOException {
        received("abc").close();

        assertThat(store.open(SHA256_OF_ABC)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void the_same_content_twice_is_stored_once() throws IOException {
        keep("abc");
        keep("abc");

        assertThat(files()).hasSize(1);
    }

    @Test
    void a_stream_beyond_the_limit_is_refused_and_leaves_nothing() throws IOException {
        assertThat(store.receive(stream("abcd"), 3)).isEqualTo(new Receipt.TooLarge(3));
        assertThat(store.receive(stream("abc"), 3)).isInstanceOf(Receipt.Received.class);
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_stream_that_breaks_leaves_nothing() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        };

        assertThatThrownBy(() -> store.receive(broken, 3)).hasMessage("the line is dead");
        assertThat(files()).isEmpty();
    }

    @Test
    void leftovers_of_a_crash_go_at_the_next_start() throws IOException {
        received("abc");

        store = new DirectoryBlobStore(directory);

        assertThat(files()).isEmpty();
    }

    @Test
    void a_deleted_archive_is_gone_and_deleting_it_again_is_harmless() throws IOException {
        keep("abc");

        store.delete(SHA256_OF_ABC);
        store.delete(SHA256_OF_ABC);

        assertThat(store.open(SHA256_OF_ABC)).isEmpty();
    }

    @Test
    void a_name_that_is_no_digest_never_reaches_the_disk() throws IOException {
        assertThat(store.open("../incoming")).isEmpty();
        assertThat(store.open(SHA256_OF_ABC.toUpperCase(Locale.ROOT))).isEmpty();
        assertThatThrownBy(() -> store.delete("..")).isInstanceOf(IllegalArgumentException.class);
    }

    private void keep(String content) throws IOException {
        try (ReceivedBlob blob = received(content)) {
            store.keep(blob);
        }
    }

    private ReceivedBlob received(String content) throws IOException {
        return switch (store.receive(stream(content), 1_000)) {
            case Receipt.Received received -> received.blob();
            case Receipt.TooLarge _ -> throw new AssertionError("within the limit");
        };
    }

    private String content(String sha256) throws IOException {
        try (InputStream content = store.open(sha256).orElseThrow().content()) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }

    private Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(UTF_8));
    }
}
