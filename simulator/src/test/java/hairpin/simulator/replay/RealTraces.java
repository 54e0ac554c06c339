package hairpin.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackReader;
import hairpin.simulator.track.TrackReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The field's own traces, where they are at hand; a test that asks for them elsewhere is skipped and says so.
final class RealTraces {

    private static final Path DATA = Path.of(System.getProperty("hairpin.home", ".."), "..", "shared", "data");

    private RealTraces() {}

    /// All CSV traces in a folder of the logs.
    static List<SimTrace> in(String folder) {
        try (Stream<Path> files = Files.walk(data("logs").resolve(folder))) {
            return files.filter(file -> file.toString().endsWith("-iteration.csv"))
                    .sorted()
                    .map(RealTraces::trace)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static SimTrace textLog() {
        return trace(data("logs").resolve("on-aws-2026").resolve("sim-trace-lines.log"));
    }

    static List<String> lines(SimTrace trace) {
        try {
            return Files.readAllLines(Path.of(trace.name()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Track track(String name) {
        TrackReading reading =
                TrackReader.read(name + ".npy", bytes(data("tracks").resolve(name + ".npy")));
        assertThat(reading).isInstanceOf(TrackReading.Readable.class);
        return ((TrackReading.Readable) reading).track();
    }

    private static SimTrace trace(Path file) {
        SimTraceReading reading = SimTraceReader.read(file.toString(), bytes(file));
        assertThat(reading).isInstanceOf(SimTraceReading.Readable.class);
        return ((SimTraceReading.Readable) reading).trace();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path data(String folder) {
        assumeTrue(Files.isDirectory(DATA.resolve(folder)), "skipped: needs the real data in ../shared/data/" + folder);
        return DATA.resolve(folder);
    }
}
