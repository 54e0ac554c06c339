package hairpin.system.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.system.Modules;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The house as its plans describe it: module dependencies and the guide for readers.
class HouseTest {

    private static final Map<Modules, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry(Modules.SIMULATOR, Set.of()),
            Map.entry(Modules.DRIVER, Set.of("simulator")),
            Map.entry(Modules.EVENTS, Set.of()),
            Map.entry(Modules.RACING, Set.of("simulator", "events")),
            Map.entry(Modules.SCORING, Set.of("events")),
            Map.entry(Modules.SERVERS, Set.of("events")),
            Map.entry(Modules.LEAGUE, Set.of("events", "scoring")),
            Map.entry(Modules.EVALUATION, Set.of("simulator", "driver", "events", "racing")),
            Map.entry(Modules.TRAINER, Set.of("simulator", "driver", "events")),
            Map.entry(Modules.LEADERBOARD, Set.of("events")),
            Map.entry(Modules.CLI, Set.of("simulator", "driver", "events", "racing", "scoring", "servers")));

    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern HAIRPIN = Pattern.compile("<artifactId>hairpin-([a-z-]+)</artifactId>");
    private static final Pattern TYPE_NAME = Pattern.compile("`([A-Z][A-Za-z0-9]+)`");

    @Test
    void each_module_uses_only_what_the_table_allows() throws IOException {
        for (Modules module : Modules.values()) {
            assertThat(ownModulesThat(module)).as(module.directory()).isSubsetOf(MAY_USE.get(module));
        }
    }

    @Test
    void every_type_that_the_architecture_page_names_exists() throws IOException {
        Set<String> types =
                Modules.allClasses().stream().map(it -> it.getSimpleName()).collect(Collectors.toSet());
        Set<String> named = TYPE_NAME
                .matcher(Files.readString(Modules.HOME.resolve("ARCHITECTURE.md")))
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet());

        assertThat(named).isNotEmpty().isSubsetOf(types);
    }

    @Test
    void every_module_has_a_readme_of_at_most_one_screen() throws IOException {
        for (Modules module : Modules.values()) {
            assertThat(Files.readAllLines(
                            Modules.HOME.resolve(module.directory()).resolve("README.md")))
                    .as(module.directory())
                    .hasSizeBetween(3, 60);
        }
    }

    private static Set<String> ownModulesThat(Modules module) throws IOException {
        String pom = Files.readString(Modules.HOME.resolve(module.directory()).resolve("pom.xml"));
        return DEPENDENCY
                .matcher(pom)
                .results()
                .map(it -> it.group(1))
                .filter(it -> !it.contains("<scope>test</scope>"))
                .flatMap(it -> HAIRPIN.matcher(it).results())
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
    }
}
