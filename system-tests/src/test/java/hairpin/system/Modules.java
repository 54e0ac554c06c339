package hairpin.system;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The modules of the house, as they were compiled.
public enum Modules {
    SIMULATOR("simulator", "hairpin.simulator"),
    DRIVER("driver", "hairpin.driver"),
    EVENTS("kafka", "hairpin.events"),
    RACING("racing", "hairpin.racing"),
    SCORING("scoring", "hairpin.scoring"),
    SERVERS("servers", "hairpin.servers"),
    LEAGUE("league-service", "hairpin.league"),
    EVALUATION("evaluation-runner", "hairpin.evaluation"),
    TRAINER("trainer-service", "hairpin.trainer"),
    LEADERBOARD("leaderboard-ui", "hairpin.leaderboard"),
    CLI("cli", "hairpin.cli");

    public static final Path HOME = Path.of(System.getProperty("hairpin.home"));

    private static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(Arrays.stream(values()).map(Modules::compiled).toList());

    private final String directory;
    private final String packageName;

    Modules(String directory, String packageName) {
        this.directory = directory;
        this.packageName = packageName;
    }

    public static JavaClasses allClasses() {
        return ALL;
    }

    public static List<Modules> services() {
        return List.of(LEAGUE, EVALUATION, TRAINER, LEADERBOARD);
    }

    /// The packages of this module in ArchUnit's notation.
    public String packages() {
        return packageName + "..";
    }

    public String packageName() {
        return packageName;
    }

    public String directory() {
        return directory;
    }

    private Path compiled() {
        Path classes = HOME.resolve(directory).resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException(classes + " is not there: compile the whole project first");
        }
        return classes;
    }
}
