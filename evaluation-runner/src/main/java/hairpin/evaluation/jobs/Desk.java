package hairpin.evaluation.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A directory for the files of one job, gone when the job is over.
///
/// Its name says which process set it up, so that what a killed runner left behind is cleared away by the next one:
/// otherwise the leftovers fill the disk one day.
record Desk(Path directory) implements AutoCloseable {

    private static final String PREFIX = "hairpin-race-";

    private static final long OURS = ProcessHandle.current().pid();

    static Desk setUp(Path room) throws IOException {
        return new Desk(Files.createTempDirectory(Files.createDirectories(room), PREFIX + OURS + "-"));
    }

    /// Clears the desks of processes that run no more, and of an earlier one that had our own number. For the start
    /// of a runner, before it sets up any.
    ///
    /// @return how many there were
    static int clearLeftovers(Path room) {
        try (Stream<Path> all = Files.list(room)) {
            List<Path> left = all.filter(Desk::isLeftOver).toList();
            left.forEach(Desk::clear);
            return left.size();
        } catch (IOException _) {
            return 0; // no room yet
        }
    }

    Path archive() {
        return directory.resolve("model.archive");
    }

    /// @param k from 0
    Path rival(int k) {
        return directory.resolve("rival-" + k + ".archive");
    }

    Path recording() {
        return directory.resolve("recording.gz");
    }

    @Override
    public void close() {
        clear(directory);
    }

    private static boolean isLeftOver(Path directory) {
        String name = directory.getFileName().toString();
        if (!name.matches(PREFIX + "\\d{1,18}-.*")) {
            return false;
        }
        long process = Long.parseLong(name.substring(PREFIX.length(), name.indexOf('-', PREFIX.length())));
        return process == OURS
                || !ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    private static void clear(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory);
        } catch (IOException _) {
            // the next start tries again
        }
    }
}
