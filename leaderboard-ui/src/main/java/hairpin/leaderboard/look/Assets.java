package hairpin.leaderboard.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/// Style sheet and script; their version is part of their address, so browsers may keep them for long.
final class Assets {

    static final String VERSION = version("hairpin.css", "hairpin.js");

    private Assets() {}

    private static String version(String... files) {
        CRC32 sum = new CRC32();
        for (String file : files) {
            try (InputStream bytes = Assets.class.getResourceAsStream("/META-INF/resources/" + file)) {
                sum.update(bytes.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
