package hairpin.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A real Keycloak with the realm `hairpin`: the league's roles, the browser's client, those of services and devices,
/// and the demo's people.
///
/// It runs straight from its jars, without the start script: that saves a second JVM, and the script's run bit is lost
/// where archives are unpacked. The realm is imported once, into new data; a changed realm file needs new data.
public final class KeycloakServer implements AutoCloseable {

    /// Its name in the process table, its directory and its log.
    public static final String NAME = "keycloak";

    /// The password that Keycloak's own `admin` gets; for the console on this machine only.
    private static final String ADMIN = "admin";

    private static final String REALM_FILE = "hairpin-realm.json";
    private static final Duration START_WITHIN = Duration.ofMinutes(4);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    // the second half is what its own start script passes
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dkc.config.built=true",
            "-Dpicocli.disable.closures=true",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final ServerDirectory directory;
    private final int port;

    private KeycloakServer(ServerDirectory directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /// Starts it on its kept data, or on new, and returns once the realm answers.
    ///
    /// @param port on 127.0.0.1; 0 picks a free one
    public static KeycloakServer start(ServerDirectory directory, int port) {
        KeycloakServer server = at(directory, FreePort.orAny(port));
        Path home = directory.of(NAME);
        placeRealm(home);
        List<String> command = new ArrayList<>(List.of(ChildCommand.java()));
        command.addAll(JVM);
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-cp",
                BuiltFiles.keycloak().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + server.port(),
                "--hostname=" + server.url(),
                "--cache=local"));
        Map<String, String> console =
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN, "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
        Child child = new ChildCommand(NAME, command, console, "TERM").start(directory);
        Health.await(child, START_WITHIN, server::answers);
        return server;
    }

    /// The server that already runs there.
    public static KeycloakServer at(ServerDirectory directory, int port) {
        return new KeycloakServer(directory, port);
    }

    public int port() {
        return port;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /// The address of the realm, which issues the tokens.
    public String realmUrl() {
        return url() + "/realms/hairpin";
    }

    public boolean answers() {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(realmUrl()))
                    .timeout(ANSWER_WITHIN)
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while waiting for Keycloak", interrupted);
        }
    }

    private static void placeRealm(Path home) {
        try (InputStream realm = KeycloakServer.class.getResourceAsStream(REALM_FILE)) {
            if (realm == null) {
                throw new ServerFailure(REALM_FILE + " is missing on the class path");
            }
            Path imports = Files.createDirectories(home.resolve("data/import"));
            Files.copy(realm, imports.resolve(REALM_FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot place the realm file under " + home, failure);
        }
    }

    @Override
    public void close() {
        directory.processes().stop(NAME, STOP_WITHIN);
    }
}
