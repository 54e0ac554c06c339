package hairpin.cli.stack;

import hairpin.cli.UnusableInputException;
import hairpin.events.Service;
import hairpin.servers.ChildCommand;
import hairpin.servers.KafkaServer;
import hairpin.servers.KeycloakServer;
import hairpin.servers.PostgresServer;
import hairpin.servers.SchemaOwner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How one of our own services is started: from what the build made, configured by its environment, as on a cluster.
final class ServiceCommand {

    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Stack stack;
    private final Part part;
    private final Service service;

    ServiceCommand(Stack stack, Part part) {
        this.stack = stack;
        this.part = part;
        this.service = part.service().orElseThrow();
    }

    ChildCommand command() {
        List<String> command = new ArrayList<>(List.of(ChildCommand.java(), "-Xmx" + part.heapMb() + "m"));
        command.addAll(JVM);
        command.add("-Dquarkus.http.header.\"" + Stack.HEADER + "\".value=" + stack.id());
        command.addAll(List.of("-jar", jar().toString()));
        return new ChildCommand(part.label(), command, environment(), "TERM");
    }

    /// What the service is started from.
    Path jar() {
        Path jar = Project.home().resolve(part.label()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new UnusableInputException(part.label() + " is not built: " + jar + " is missing");
        }
        return jar;
    }

    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        Ports ports = stack.ports();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(part)));
        environment.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                KeycloakServer.at(stack.directory(), ports.of(Part.KEYCLOAK)).realmUrl());
        environment.put("HAIRPIN_LEAGUE_URL", ports.url(Part.LEAGUE));
        environment.put("HAIRPIN_TRAINER_URL", ports.url(Part.TRAINER));
        environment.put("HAIRPIN_BLOBS_DIRECTORY", stack.directory().of("blobs").toString());
        KafkaServer.at(stack.directory(), ports.of(Part.KAFKA))
                .clientProperties(service)
                .forEach((name, value) ->
                        environment.put("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        schema().ifPresent(owner -> database(environment, owner));
        if (service == Service.LEADERBOARD) {
            Secrets secrets = new Secrets(stack.directory().of("secrets"));
            environment.put("HAIRPIN_STATE_SECRET", secrets.named("state"));
            environment.put("HAIRPIN_SESSION_SECRET", secrets.named("session"));
        }
        return environment;
    }

    private void database(Map<String, String> environment, SchemaOwner owner) {
        PostgresServer postgres =
                PostgresServer.at(stack.directory(), stack.ports().of(Part.POSTGRES));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", owner.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", postgres.password(owner));
    }

    private Optional<SchemaOwner> schema() {
        return switch (service) {
            case LEAGUE -> Optional.of(SchemaOwner.LEAGUE);
            case TRAINER -> Optional.of(SchemaOwner.TRAINER);
            case RUNNER, LEADERBOARD -> Optional.empty();
        };
    }
}
