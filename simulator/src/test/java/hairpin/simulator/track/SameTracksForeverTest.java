package hairpin.simulator.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Published results name their tracks by reference: a reference must give the same bits on every machine, for ever.
/// Who changes one of these digests makes every result driven on those tracks impossible to verify.
class SameTracksForeverTest {

    @Test
    void generated_tracks_never_change() {
        assertThat(digest(all -> {
                    for (int seed = 0; seed < 40; seed++) {
                        all.accept(TrackGenerator.generate(seed, seed % 11 / 10.0));
                    }
                }))
                .isEqualTo("5d72fa690bf2d397");
    }

    @Test
    void own_tracks_never_change() {
        assertThat(digest(all -> TrackCatalogue.names()
                        .forEach(name -> all.accept(TrackCatalogue.find(name).orElseThrow()))))
                .isEqualTo("03a6583a19a595ab");
    }

    private static String digest(Consumer<Consumer<Track>> tracks) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            tracks.accept(track -> {
                digest.update(track.name().getBytes(StandardCharsets.UTF_8));
                digest.update(TrackWriter.npy(track));
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
