package hairpin.cli.stack;

import hairpin.events.Service;
import hairpin.servers.KafkaServer;
import hairpin.servers.KeycloakServer;
import hairpin.servers.PostgresServer;
import java.util.Optional;
import java.util.Set;

/// What the stack is made of, and the one place that says so: names, usual ports, memory, what needs what.
public enum Part {
    POSTGRES(PostgresServer.NAME, 5439, 0, null),
    KAFKA(KafkaServer.NAME, 9392, 0, null),
    KEYCLOAK(KeycloakServer.NAME, 8180, 0, null),
    LEAGUE("league-service", 8081, 256, Service.LEAGUE),
    RUNNER("evaluation-runner", 8082, 512, Service.RUNNER),
    TRAINER("trainer-service", 8083, 1024, Service.TRAINER),
    LEADERBOARD("leaderboard-ui", 8080, 256, Service.LEADERBOARD);

    private final String label;
    private final int usualPort;
    private final int heapMb;
    private final Service service;

    Part(String label, int usualPort, int heapMb, Service service) {
        this.label = label;
        this.usualPort = usualPort;
        this.heapMb = heapMb;
        this.service = service;
    }

    /// Its name in every listing, in the process table and as its log's name.
    public String label() {
        return label;
    }

    int usualPort() {
        return usualPort;
    }

    int heapMb() {
        return heapMb;
    }

    /// One of our own services, or empty for a server.
    Optional<Service> service() {
        return Optional.ofNullable(service);
    }

    /// What must be ready before it starts. Nobody waits for Keycloak, the slowest: services ask it when they need it.
    Set<Part> needs() {
        return switch (this) {
            case POSTGRES, KAFKA, KEYCLOAK -> Set.of();
            case LEAGUE -> Set.of(POSTGRES, KAFKA);
            case TRAINER -> Set.of(POSTGRES);
            case RUNNER, LEADERBOARD -> Set.of(KAFKA);
        };
    }
}
