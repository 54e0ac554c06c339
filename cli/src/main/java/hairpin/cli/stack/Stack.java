package hairpin.cli.stack;

import hairpin.servers.Child;
import hairpin.servers.FreePort;
import hairpin.servers.KafkaServer;
import hairpin.servers.KeycloakServer;
import hairpin.servers.PostgresServer;
import hairpin.servers.ServerDirectory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// A stack on this machine: its directory, where its parts listen, and how each is doing.
public final class Stack {

    /// The response header by which a service shows whose it is: on a busy machine, somebody else may hold its port.
    static final String HEADER = "Hairpin-Stack";

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final ServerDirectory directory;
    private Ports ports;

    public Stack(Path directory) {
        this.directory = new ServerDirectory(directory);
        this.ports = Ports.read(portsFile());
    }

    public Ports ports() {
        return ports;
    }

    public ServerDirectory directory() {
        return directory;
    }

    /// Fixes where every part will listen, and remembers it.
    void settlePorts() {
        ports = ports.settled(part -> child(part).filter(Child::alive).isPresent(), FreePort::isFree);
        ports.write(portsFile());
    }

    /// What tells this stack's services from another's.
    String id() {
        return Integer.toHexString(directory.root().hashCode());
    }

    Optional<Child> child(Part part) {
        return directory.processes().find(part.label());
    }

    List<PartState> states() {
        return Arrays.stream(Part.values()).parallel().map(this::state).toList();
    }

    boolean answers(Part part) {
        return switch (part) {
            case POSTGRES -> PostgresServer.at(directory, ports.of(part)).answers();
            case KAFKA -> KafkaServer.at(directory, ports.of(part)).answers();
            case KEYCLOAK -> KeycloakServer.at(directory, ports.of(part)).answers();
            case LEAGUE, RUNNER, TRAINER, LEADERBOARD -> healthy(URI.create(ports.url(part) + "/q/health/ready"));
        };
    }

    /// The same, but a busy part gets time.
    boolean answers(Part part, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        boolean answers = answers(part);
        while (!answers && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            answers = answers(part);
        }
        return answers;
    }

    String address(Part part) {
        return switch (part) {
            case POSTGRES -> PostgresServer.at(directory, ports.of(part)).jdbcUrl();
            case KAFKA -> KafkaServer.at(directory, ports.of(part)).bootstrapServers();
            case KEYCLOAK, LEAGUE, RUNNER, TRAINER, LEADERBOARD -> ports.url(part);
        };
    }

    private PartState state(Part part) {
        Optional<Child> child = child(part);
        boolean alive = child.filter(Child::alive).isPresent();
        Condition condition;
        if (child.isEmpty()) {
            condition = Condition.STOPPED;
        } else if (!alive) {
            condition = Condition.CRASHED;
        } else {
            condition = answers(part) ? Condition.READY : Condition.NOT_ANSWERING;
        }
        String log = directory.log(part.label()).toString();
        return new PartState(part, condition, address(part), alive ? child.get().pid() : 0, log);
    }

    private boolean healthy(URI health) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(health).timeout(ANSWER_WITHIN).build();
            HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
            return response.statusCode() == 200
                    && response.headers().allValues(HEADER).contains(id());
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path portsFile() {
        return directory.root().resolve("ports");
    }
}
