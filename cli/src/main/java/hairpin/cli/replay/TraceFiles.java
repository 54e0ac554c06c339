package hairpin.cli.replay;

import hairpin.cli.UnusableInputException;
import hairpin.simulator.replay.SimTrace;
import hairpin.simulator.replay.SimTraceReader;
import hairpin.simulator.replay.SimTraceReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The traces that somebody named on the command line: files, or folders with `…-iteration.csv` files somewhere below.
public final class TraceFiles {

    private static final int DEEPEST = 8;
    private static final int MOST = 1_000;

    /// Some forty hours of driving; they are all kept in memory.
    private static final int MOST_ROWS = 2_000_000;

    private TraceFiles() {}

    /// All of them, in order; refuses in one line what is no trace.
    public static List<SimTrace> read(List<Path> named) {
        return read(named, MOST_ROWS);
    }

    static List<SimTrace> read(List<Path> named, int mostRows) {
        List<SimTrace> traces = new ArrayList<>();
        long rows = 0;
        for (Path path : named) {
            for (Path file : Files.isDirectory(path) ? under(path) : List.of(path)) {
                SimTrace trace = trace(file);
                rows += trace.rows().size();
                if (rows > mostRows) {
                    throw new UnusableInputException(
                            file + ": with it there are more than " + mostRows + " rows in all; name fewer traces");
                }
                traces.add(trace);
            }
        }
        return traces;
    }

    private static List<Path> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            List<Path> found = files.filter(file -> file.getFileName() != null
                            && file.getFileName().toString().endsWith("-iteration.csv"))
                    .sorted()
                    .limit(MOST + 1L)
                    .toList();
            if (found.isEmpty()) {
                throw new UnusableInputException(folder + ": has no trace in it, no file that ends in -iteration.csv");
            }
            if (found.size() > MOST) {
                throw new UnusableInputException(folder + ": has more than " + MOST + " traces in it");
            }
            return found;
        } catch (IOException | UncheckedIOException unreadable) {
            throw new UnusableInputException(folder + ": cannot be read (" + unreadable.getMessage() + ")");
        }
    }

    private static SimTrace trace(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnusableInputException(file + ": no such file");
            }
            if (Files.size(file) > SimTraceReader.MAX_BYTES) {
                throw new UnusableInputException(file + ": is larger than " + SimTraceReader.MAX_BYTES + " bytes");
            }
            return switch (SimTraceReader.read(file.toString(), Files.readAllBytes(file))) {
                case SimTraceReading.Readable(SimTrace trace) -> trace;
                case SimTraceReading.Refused refused -> throw new UnusableInputException(refused.sentence());
            };
        } catch (IOException unreadable) {
            throw new UnusableInputException(file + ": cannot be read (" + unreadable.getMessage() + ")");
        }
    }

    /// Names for tables: without the folders that all of them share, nor those that every trace stands in.
    public static List<String> shortNames(List<String> names) {
        String shared = names.getFirst();
        for (String name : names) {
            while (!name.startsWith(shared)) {
                shared = shared.substring(0, shared.length() - 1);
            }
        }
        int from = names.size() == 1 ? 0 : shared.lastIndexOf('/') + 1;
        return names.stream()
                .map(name -> name.substring(from).replaceFirst("/evaluation-simtrace/0-iteration\\.csv$", ""))
                .toList();
    }
}
