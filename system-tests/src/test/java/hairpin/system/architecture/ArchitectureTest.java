package hairpin.system.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static hairpin.system.Modules.DRIVER;
import static hairpin.system.Modules.EVALUATION;
import static hairpin.system.Modules.EVENTS;
import static hairpin.system.Modules.LEADERBOARD;
import static hairpin.system.Modules.LEAGUE;
import static hairpin.system.Modules.RACING;
import static hairpin.system.Modules.SCORING;
import static hairpin.system.Modules.SERVERS;
import static hairpin.system.Modules.SIMULATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import hairpin.system.Modules;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who may know whom. The table stands in ARCHITECTURE.md; here it is held.
class ArchitectureTest {

    /// The endings of the classes that may know a framework; the last three hold the live connections.
    private static final Pattern EDGE = Pattern.compile(
            ".*(Resource|Page|Listener|Publisher|Entity|Store|Config|Client|Check|Mapper|Extensions?|Messages|Filter|Hub|Channel|Watcher)"
                    + "(\\$.*)?");

    @ParameterizedTest
    @EnumSource(Modules.class)
    void the_importer_saw_the_classes_of_every_module(Modules module) {
        assertThat(Modules.allClasses())
                .anyMatch(it -> it.getPackageName().startsWith(module.packageName())
                        && !it.getSimpleName().equals("package-info"));
    }

    @Test
    void the_simulator_knows_nobody() {
        holds(classes()
                .that()
                .resideInAPackage(SIMULATOR.packages())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        SIMULATOR.packages(),
                        "java.lang..",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "java.util.regex",
                        "java.util.concurrent..",
                        "java.nio",
                        "java.nio.charset",
                        "java.security",
                        "jdk.incubator.vector"));
    }

    @Test
    void the_simulator_reads_no_clock_no_property_and_no_random_source() {
        holds(noClasses()
                .that()
                .resideInAPackage(SIMULATOR.packages())
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom"));
    }

    @Test
    void a_driver_knows_the_simulator_and_nobody_else() {
        holds(classes()
                .that()
                .resideInAPackage(DRIVER.packages())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        DRIVER.packages(),
                        SIMULATOR.packages(),
                        "java..",
                        "jdk.incubator.vector",
                        "com.fasterxml.jackson.core.."));
    }

    @Test
    void event_contracts_know_nobody() {
        holds(classes()
                .that()
                .resideInAPackage(EVENTS.packages())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(EVENTS.packages(), "java..", "com.fasterxml.jackson.."));
    }

    @Test
    void scoring_knows_the_events_and_no_database_framework_or_clock() {
        holds(classes()
                .that()
                .resideInAPackage(SCORING.packages())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        SCORING.packages(),
                        EVENTS.packages(),
                        "java.lang..",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "java.time"));
        holds(noClasses()
                .that()
                .resideInAPackage(SCORING.packages())
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock"));
    }

    @Test
    void racing_joins_events_and_simulator_and_knows_nobody_else() {
        holds(classes()
                .that()
                .resideInAPackage(RACING.packages())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        RACING.packages(), EVENTS.packages(), SIMULATOR.packages(), "java.lang..", "java.util.."));
    }

    @Test
    void no_service_knows_another() {
        for (Modules service : Modules.services()) {
            String[] others = Modules.services().stream()
                    .filter(it -> it != service)
                    .map(Modules::packages)
                    .toArray(String[]::new);
            holds(noClasses()
                    .that()
                    .resideInAPackage(service.packages())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others));
        }
    }

    @Test
    void the_league_and_its_face_need_no_simulator() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(LEAGUE.packages(), LEADERBOARD.packages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SIMULATOR.packages(), DRIVER.packages()));
    }

    @Test
    void only_league_and_trainer_have_a_database() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(
                        SIMULATOR.packages(), DRIVER.packages(), EVALUATION.packages(), LEADERBOARD.packages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.hibernate.."));
    }

    @Test
    void services_do_not_start_servers() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(
                        Modules.services().stream().map(Modules::packages).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SERVERS.packages()));
    }

    @Test
    void deeplearning4j_stays_with_its_layers_and_those_who_train() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("hairpin.trainer.layers..", "hairpin.trainer.sample..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.deeplearning4j..", "org.nd4j.."));
    }

    @Test
    void in_a_service_only_edge_classes_know_a_framework() {
        List<String> offenders = Modules.allClasses().stream()
                .filter(it -> Modules.services().stream()
                        .anyMatch(service -> it.getPackageName().startsWith(service.packageName())))
                .filter(it -> !EDGE.matcher(it.getName()).matches())
                .filter(it -> it.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getPackageName())
                        .anyMatch(ArchitectureTest::isWebOrDatabaseFramework))
                .map(it -> it.getName())
                .sorted()
                .toList();

        assertThat(offenders)
                .as("plain classes that know REST, persistence or messaging; an edge's name ends in one of " + EDGE)
                .isEmpty();
    }

    @Test
    void no_class_is_called_manager_helper_or_util() {
        assertThat(Modules.allClasses())
                .extracting(it -> it.getSimpleName())
                .noneMatch(it -> it.matches(".*(Manager|Helper|Utils?|Impl|Processor)"));
    }

    private static boolean isWebOrDatabaseFramework(String packageName) {
        return Arrays.asList(
                        "jakarta.ws.rs",
                        "jakarta.persistence",
                        "org.hibernate",
                        "io.quarkus.hibernate",
                        "org.eclipse.microprofile.reactive",
                        "io.quarkus.qute",
                        "io.vertx")
                .stream()
                .anyMatch(packageName::startsWith);
    }

    private static void holds(ArchRule rule) {
        JavaClasses everything = Modules.allClasses();
        rule.allowEmptyShould(false).check(everything);
    }
}
