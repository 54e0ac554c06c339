package hairpin.simulator.track;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The field's own files, where they are at hand; a test that asks for them elsewhere is skipped and says so.
final class RealData {

    private RealData() {}

    static Path folder(String name) {
        Path folder = Path.of(System.getProperty("hairpin.home", ".."), "..", "shared", "data", name);
        assumeTrue(Files.isDirectory(folder), "skipped: needs the real data in ../shared/data/" + name);
        return folder;
    }

    static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(folder(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Track track(String name) {
        return Routes.readable(read(folder("tracks").resolve(name + ".npy")));
    }

    static TrackReading read(Path file) {
        try {
            return TrackReader.read(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
