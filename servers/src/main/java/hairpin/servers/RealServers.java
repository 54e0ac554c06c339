package hairpin.servers;

import hairpin.events.Service;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/// Real servers for tests: each is started when first asked for, serves every test of the JVM, and ends with it.
///
/// Frameworks load test classes more than once in one JVM, so what runs already is known by system properties and not
/// by static fields.
public final class RealServers {

    private static final String KAFKA_PORT = "hairpin.test.kafka.port";
    private static final String KEYCLOAK_PORT = "hairpin.test.keycloak.port";
    private static final String POSTGRES_PORT = "hairpin.test.postgres.port";

    private final ServerDirectory directory;

    private RealServers(ServerDirectory directory) {
        this.directory = directory;
    }

    public static RealServers shared() {
        return new RealServers(TestDirectory.ofThisJvm());
    }

    public KafkaServer kafka() {
        return KafkaServer.at(directory, once(KAFKA_PORT, () -> KafkaServer.start(directory, 0)
                .port()));
    }

    /// The slowest of the three to start; it needs the module `servers` packaged, not only compiled.
    public KeycloakServer keycloak() {
        return KeycloakServer.at(directory, once(KEYCLOAK_PORT, () -> KeycloakServer.start(directory, 0)
                .port()));
    }

    public PostgresServer postgres() {
        return PostgresServer.at(directory, once(POSTGRES_PORT, () -> PostgresServer.start(directory, 0)
                .port()));
    }

    /// What a Quarkus service sets to use the broker as that service.
    public Map<String, String> kafkaConfig(Service service) {
        Map<String, String> config = new TreeMap<>();
        kafka().clientProperties(service).forEach((name, value) -> config.put("kafka." + name, value));
        return config;
    }

    /// What a Quarkus service sets to use that schema of the database `hairpin`.
    public Map<String, String> postgresConfig(SchemaOwner owner) {
        return postgresConfig(owner, PostgresServer.DATABASE);
    }

    /// The same in a database of another name, which is made if need be: one for each test that must start empty.
    public Map<String, String> postgresConfig(SchemaOwner owner, String database) {
        PostgresServer postgres = postgres();
        postgres.createDatabase(database);
        return new TreeMap<>(Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(database),
                "quarkus.datasource.username", owner.user(),
                "quarkus.datasource.password", postgres.password(owner)));
    }

    private static int once(String property, IntSupplier start) {
        synchronized (Runtime.getRuntime()) {
            Integer running = Integer.getInteger(property);
            if (running != null) {
                return running;
            }
            int port = start.getAsInt();
            System.setProperty(property, Integer.toString(port));
            return port;
        }
    }
}
