package hairpin.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// The temporary directory of one JVM's test servers, named by the JVM's pid. Servers and directories of JVMs that died
/// without tidying up are swept away by the next one.
final class TestDirectory {

    private static final String PROPERTY = "hairpin.test.directory";
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private TestDirectory() {}

    static ServerDirectory ofThisJvm() {
        synchronized (Runtime.getRuntime()) {
            String known = System.getProperty(PROPERTY);
            if (known != null) {
                return new ServerDirectory(Path.of(known));
            }
            Path all = Path.of(
                    System.getProperty("java.io.tmpdir"), "hairpin-test-servers-" + System.getProperty("user.name"));
            sweep(all);
            ServerDirectory mine = new ServerDirectory(
                    all.resolve(Long.toString(ProcessHandle.current().pid())));
            System.setProperty(PROPERTY, mine.root().toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(mine), "stop test servers"));
            return mine;
        }
    }

    private static void sweep(Path all) {
        if (!Files.isDirectory(all)) {
            return;
        }
        try (var left = Files.list(all)) {
            List<Path> dead = left.filter(TestDirectory::ownerIsGone).toList();
            dead.forEach(directory -> clear(new ServerDirectory(directory)));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot sweep " + all, failure);
        }
    }

    private static boolean ownerIsGone(Path directory) {
        long pid = Long.parseLong(directory.getFileName().toString());
        return pid == ProcessHandle.current().pid()
                || ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
    }

    private static void clear(ServerDirectory directory) {
        directory.processes().stopAll(STOP_WITHIN);
        try (var files = Files.walk(directory.root())) {
            files.sorted(Comparator.reverseOrder()).forEach(TestDirectory::delete);
        } catch (IOException | UncheckedIOException goneAlready) {
            // another JVM swept the same directory
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
