package hairpin.servers;

import java.nio.file.Files;
import java.nio.file.Path;

/// What the build leaves for the servers to run from, found by the system property `hairpin.home`, the directory of
/// the project. The launcher script and the tests' settings set it.
final class BuiltFiles {

    private BuiltFiles() {}

    static Path home() {
        String home = System.getProperty("hairpin.home");
        if (home == null) {
            throw new ServerFailure("the system property hairpin.home must name the project's directory");
        }
        return Path.of(home).toAbsolutePath();
    }

    static String brokerClassPath() {
        return present("servers/target/kafka").resolve("*").toString();
    }

    static Path keycloak() {
        return present("servers/target/keycloak");
    }

    private static Path present(String directory) {
        Path path = home().resolve(directory);
        if (!Files.isDirectory(path)) {
            throw new ServerFailure("nothing in " + path + ": package the module servers first");
        }
        return path;
    }
}
