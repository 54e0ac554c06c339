package hairpin.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The children that a stack has started, on disk, so that a later command finds those that an earlier one left.
///
/// One line per child: name, pid, start time, stop signal, log, separated by tabs. A child stays in the table after its
/// death until it is stopped or started again: that is how a crash is noticed.
public final class ProcessTable {

    private static final Object WITHIN_THIS_JVM = new Object();

    private final Path file;

    public ProcessTable(Path file) {
        this.file = file;
    }

    public List<Child> children() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(ProcessTable::parsed).flatMap(Optional::stream).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the process table " + file, failure);
        }
    }

    public Optional<Child> find(String name) {
        return children().stream().filter(child -> child.name().equals(name)).findFirst();
    }

    /// Stops the child of that name if it runs, and forgets it.
    public void stop(String name, Duration grace) {
        find(name).ifPresent(child -> {
            child.stop(grace);
            change(children -> without(children, name));
        });
    }

    /// Stops every child, the last started first, and forgets them.
    public void stopAll(Duration grace) {
        children().reversed().forEach(child -> stop(child.name(), grace));
    }

    void add(Child child) {
        change(children -> {
            List<Child> all = new ArrayList<>(without(children, child.name()));
            all.add(child);
            return all;
        });
    }

    private void change(UnaryOperator<List<Child>> change) {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        synchronized (WITHIN_THIS_JVM) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                Path next = file.resolveSibling(file.getFileName() + ".next");
                Files.write(
                        next,
                        change.apply(children()).stream()
                                .map(ProcessTable::line)
                                .toList());
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot write the process table " + file, failure);
            }
        }
    }

    private static List<Child> without(List<Child> children, String name) {
        return children.stream().filter(child -> !child.name().equals(name)).toList();
    }

    private static String line(Child child) {
        return String.join(
                "\t",
                child.name(),
                Long.toString(child.pid()),
                child.startedAt().toString(),
                child.stopSignal(),
                child.log());
    }

    private static Optional<Child> parsed(String line) {
        String[] fields = line.split("\t", -1);
        return fields.length == 5
                ? Optional.of(
                        new Child(fields[0], Long.parseLong(fields[1]), Instant.parse(fields[2]), fields[3], fields[4]))
                : Optional.empty();
    }
}
