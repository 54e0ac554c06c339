package hairpin.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where one stack keeps everything: a directory of data per server, `logs/`, and `processes`, the table of children.
public record ServerDirectory(Path root) {

    public ServerDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /// The directory of one server's or service's own files, made when it is not there.
    public Path of(String name) {
        return made(root.resolve(name));
    }

    public Path log(String name) {
        return made(root.resolve("logs")).resolve(name + ".log");
    }

    public ProcessTable processes() {
        return new ProcessTable(made(root).resolve("processes"));
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot make the directory " + directory, failure);
        }
    }
}
